import type { AccessAnalyzerClient } from "@aws-sdk/client-accessanalyzer";
import type { CloudTrailClient } from "@aws-sdk/client-cloudtrail";
import type { ConfigServiceClient } from "@aws-sdk/client-config-service";
import type { EC2Client } from "@aws-sdk/client-ec2";
import type { EKSClient } from "@aws-sdk/client-eks";
import type { OrganizationsClient } from "@aws-sdk/client-organizations";
import type { S3Client } from "@aws-sdk/client-s3";
import type { STSClient } from "@aws-sdk/client-sts";
import type { Redirect } from "../redirect.ts";
import { bounded } from "./bounded.ts";
import { type Credentials, type CredentialSource, credentialSource } from "./credentials.ts";
import { overriddenHosts } from "./endpoints.ts";
import { retries } from "./retries.ts";
import { type Transport, transport, type TransportLimits } from "./transport.ts";

export interface AwsOptions {
  /** The primary region: global services and the credential chain start from it. */
  readonly region: string;
  /** Read for AWS_MAX_ATTEMPTS and for whether S3 has another endpoint; profiles, endpoints and the rest the SDK reads from the process itself. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** The program's version, for the user agent: account owners find the scan in CloudTrail. */
  readonly version: string;
  readonly redirect?: Redirect;
  /** Instead of the SDK's chain. */
  readonly credentials?: Credentials;
  readonly limits?: Partial<AwsLimits>;
}

export interface AwsLimits extends TransportLimits {
  /** Milliseconds for one call with all its retries. */
  readonly call: number;
  readonly attempts: number;
}

/** Real clients, each made and its package loaded when first asked for. They share one transport and one credential source. */
export interface AwsConnection {
  readonly sts: (region: string) => Promise<STSClient>;
  readonly ec2: (region: string) => Promise<EC2Client>;
  readonly organizations: () => Promise<OrganizationsClient>;
  readonly accessAnalyzer: (region: string) => Promise<AccessAnalyzerClient>;
  readonly cloudtrail: (region: string) => Promise<CloudTrailClient>;
  readonly config: (region: string) => Promise<ConfigServiceClient>;
  readonly s3: (region: string) => Promise<S3Client>;
  readonly eks: (region: string) => Promise<EKSClient>;
  /** For tokens of EKS clusters. */
  readonly credentials: CredentialSource;
  /** Hosts that were asked so far and are not AWS's. */
  readonly overridden: () => readonly string[];
  readonly close: () => void;
}

const DEFAULTS: AwsLimits = { connect: 3000, request: 15_000, call: 45_000, attempts: 5, inFlight: 64, perHost: 2 };

/** The clients of one account. Nothing is loaded, and nobody asked, before one is wanted. */
export function awsClients(options: AwsOptions): AwsConnection {
  const limits = { ...DEFAULTS, ...attemptsIn(options.env), ...options.limits };
  const { signal, region: home } = options;
  const shared = transport({ limits, signal, ...(options.redirect !== undefined && { redirect: options.redirect }) });
  const credentials = credentialSource(options);
  const settings = (region: string) => ({ ...settingsOf(options, { shared, limits }), credentials, region });
  const made = <Client extends Bounded>(make: (region: string) => Promise<Client>) =>
    once(async (region: string) => {
      const client = await make(region);
      client.middlewareStack.add((next) => (args) => bounded(() => next(args), { signal, call: limits.call }), FIRST);
      return client;
    });
  const organizations = made(async (region) => new (await import("@aws-sdk/client-organizations")).OrganizationsClient(settings(region)));
  return {
    sts: made(async (region) => new (await import("@aws-sdk/client-sts")).STSClient(settings(region))),
    ec2: made(async (region) => new (await import("@aws-sdk/client-ec2")).EC2Client(settings(region))),
    organizations: () => organizations(home),
    accessAnalyzer: made(async (region) => new (await import("@aws-sdk/client-accessanalyzer")).AccessAnalyzerClient(settings(region))),
    cloudtrail: made(async (region) => new (await import("@aws-sdk/client-cloudtrail")).CloudTrailClient(settings(region))),
    config: made(async (region) => new (await import("@aws-sdk/client-config-service")).ConfigServiceClient(settings(region))),
    s3: made(async (region) => new (await import("@aws-sdk/client-s3")).S3Client({ ...settings(region), ...s3Only(options) })),
    eks: made(async (region) => new (await import("@aws-sdk/client-eks")).EKSClient(settings(region))),
    credentials,
    overridden: () => overriddenHosts(shared.hosts),
    close: () => shared.destroy(),
  };
}

/** What is needed of any client to put a bound on its calls. */
interface Bounded {
  readonly middlewareStack: { add(middleware: Middleware, options: typeof FIRST): void };
}
type Middleware = <Args, Output>(next: (args: Args) => Promise<Output>) => (args: Args) => Promise<Output>;

const FIRST = { step: "initialize", priority: "high", name: "bounded" } as const;

/**
 * A bucket is asked in its own region, never followed elsewhere; a session for S3 Express would be no read. Under an endpoint
 * of one's own, `bucket.localhost` is no host that a machine knows.
 */
function s3Only({ env, redirect }: AwsOptions) {
  const isOverridden = redirect === undefined && (env["AWS_ENDPOINT_URL_S3"] ?? env["AWS_ENDPOINT_URL"]) !== undefined;
  return { followRegionRedirects: false, disableS3ExpressSessionAuth: true, ...(isOverridden && { forcePathStyle: true }) };
}

function settingsOf(
  { version, redirect, signal }: AwsOptions,
  { shared, limits }: { readonly shared: Transport; readonly limits: AwsLimits },
) {
  return {
    requestHandler: shared,
    maxAttempts: limits.attempts,
    retryStrategy: retries({ attempts: limits.attempts, signal }),
    customUserAgent: [["auditor", version]] satisfies [string, string][],
    ...(redirect !== undefined && HERMETIC),
  };
}

/** A demo on a machine that is set up for AWS must not notice. */
const HERMETIC = {
  ignoreConfiguredEndpointUrls: true,
  useFipsEndpoint: false,
  useDualstackEndpoint: false,
  defaultsMode: "standard",
} as const;

function attemptsIn(env: AwsOptions["env"]): { readonly attempts?: number } {
  const attempts = Number(env["AWS_MAX_ATTEMPTS"]);
  return Number.isInteger(attempts) && attempts > 0 ? { attempts } : {};
}

/** One client for each region, because what it has learnt of throttling lives in it. */
function once<Client>(make: (region: string) => Promise<Client>): (region: string) => Promise<Client> {
  const clients = new Map<string, Promise<Client>>();
  return (region) => {
    const client = clients.get(region) ?? make(region);
    clients.set(region, client);
    return client;
  };
}
