/**
 * React holds what a page streams back until 300 ms after the last thing it showed (`$RT`, in the script that reveals:
 * `FALLBACK_THROTTLE_MS` of react-dom), although it mostly comes with the first bytes here. Without a time it shows it
 * with the next frame: a phone's largest paint comes 100 to 450 ms sooner.
 */
export const revealAtOnce = "Object.defineProperty(window,'$RT',{get(){},set(){}})";

/** What the content security policy knows the script by; a test holds both together. */
export const revealAtOnceHash = "sha256-XJIMtUdl4QTzaL/Qb5l8BDEWJ0Bb7NfWbo3QliyxT/c=";
