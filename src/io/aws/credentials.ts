export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export type CredentialSource = () => Promise<Credentials & { readonly expiration?: Date }>;

/** What was given, or the SDK's own chain: environment, profiles, SSO, web identity, instance metadata. One for all clients. */
export function credentialSource({
  credentials,
  region,
}: {
  readonly credentials?: Credentials;
  readonly region: string;
}): CredentialSource {
  if (credentials !== undefined) return async () => credentials;
  let chain: Promise<CredentialSource> | undefined;
  return async () => {
    chain ??= import("@aws-sdk/credential-providers").then(({ fromNodeProviderChain }) => {
      return fromNodeProviderChain({ clientConfig: { region } });
    });
    return (await chain)();
  };
}
