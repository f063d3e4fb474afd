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

/** An authenticator in software (ES256, no attestation): what a browser would answer, and wrong on request. */
export const createSoftPasskey = () => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(32);
  let counter = 0;
  const cose = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Uint8Array.from(Buffer.from(x, "base64url"))],
      [-3, Uint8Array.from(Buffer.from(y, "base64url"))],
    ]),
  );
  const client = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
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
    register: (challenge: string, options: Options) => {
      const authData = Uint8Array.from(authenticatorData(options, true));
      const attestation = new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", authData],
      ]);
      return answer({
        clientDataJSON: base64url(client("webauthn.create", challenge, options.origin)),
        attestationObject: base64url(isoCBOR.encode(attestation as never)),
        transports: ["internal"],
      });
    },
    sign: (challenge: string, options: Options) => {
      counter += 1;
      const data = authenticatorData(options, false);
      const clientData = client("webauthn.get", challenge, options.origin);
      return answer({
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(data),
        signature: base64url(sign("sha256", Buffer.concat([data, sha256(clientData)]), privateKey)),
      });
    },
  };
};
export type SoftPasskey = ReturnType<typeof createSoftPasskey>;
