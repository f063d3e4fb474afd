import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

type Options = { origin: string; rpId?: string; isVerified?: boolean };

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: Uint8Array | string): Buffer => createHash("sha256").update(bytes).digest();

const uint = (value: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};

const coseKey = ({ x = "", y = "" }: { x?: string | undefined; y?: string | undefined }): Uint8Array =>
  isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Uint8Array.from(Buffer.from(x, "base64url"))],
      [-3, Uint8Array.from(Buffer.from(y, "base64url"))],
    ]),
  );

const clientData = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

const attestationOf = (authData: Buffer): Uint8Array => {
  const attestation = new Map<string, string | Uint8Array | Map<string, string>>([
    ["fmt", "none"],
    ["attStmt", new Map()],
    ["authData", Uint8Array.from(authData)],
  ]);
  return isoCBOR.encode(attestation);
};

/** An authenticator in software (ES256, no attestation): what a browser would answer, and wrong on request. */
export const createSoftPasskey = () => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const cose = coseKey(publicKey.export({ format: "jwk" }));
  const id = randomBytes(32);
  let counter = 0;
  const authenticatorData = ({ origin, rpId, isVerified = true }: Options, isNew: boolean): Buffer => {
    const flags = 0x01 | (isVerified ? 0x04 : 0) | (isNew ? 0x40 : 0);
    const head = [sha256(rpId ?? new URL(origin).hostname), Buffer.of(flags), uint(counter, 4)];
    return Buffer.concat([...head, ...(isNew ? [Buffer.alloc(16), uint(id.length, 2), id, cose] : [])]);
  };
  const answer = (response: object) => ({
    ...{ id: base64url(id), rawId: base64url(id), type: "public-key", clientExtensionResults: {} },
    response,
  });
  return {
    /** Sets the counter back, as a copy of the authenticator would. */
    rewind: () => {
      counter = 0;
    },
    register: (challenge: string, options: Options) =>
      answer({
        clientDataJSON: base64url(clientData("webauthn.create", challenge, options.origin)),
        attestationObject: base64url(attestationOf(authenticatorData(options, true))),
        transports: ["internal"],
      }),
    sign: (challenge: string, options: Options) => {
      counter += 1;
      const data = authenticatorData(options, false);
      const client = clientData("webauthn.get", challenge, options.origin);
      return answer({
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(sign("sha256", Buffer.concat([data, sha256(client)]), privateKey)),
      });
    },
  };
};
export type SoftPasskey = ReturnType<typeof createSoftPasskey>;
