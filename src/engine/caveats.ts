import { visible } from "../documents/visible.ts";
import type { Rule } from "../model/rule.ts";
import { awsRegion } from "../kinds/aws/region.ts";
import { regionsOf } from "../kinds/expected.ts";
import { kubernetesCluster } from "../kinds/kubernetes/cluster.ts";
import { attestation, isSubject, SUBJECTS } from "../kinds/repository/attestation.ts";
import { DECLARED_BY } from "../kinds/target.ts";
import type { Known } from "../snapshot/known.ts";
import { byCodeUnit } from "../snapshot/by-code-unit.ts";
import { meant } from "./fields.ts";
import { overridden } from "./params.ts";

/** Whatever weakens the claim, one sentence each. */
export function caveatsOf(rules: readonly Rule[], known: Known): readonly string[] {
  return [
    ...ofEndpoints(known),
    ...ofDeclarations(known),
    ...ofParams(rules, known),
    ...ofRegions(known),
    ...ofClocks(known),
    ...ofWords(rules, known),
  ];
}

function ofEndpoints({ parts }: Known): string[] {
  const endpoints = [...new Set(parts.flatMap((part) => part.endpoints ?? []))].sort(byCodeUnit);
  return endpoints.length === 0 ? [] : [`endpoints were overridden: ${endpoints.join(", ")}`];
}

function ofDeclarations({ target }: Known): string[] {
  return Object.values(DECLARED_BY).flatMap((key) => (target[key] === "none" ? [`${key}: none`] : []));
}

function ofParams(rules: readonly Rule[], { target }: Known): string[] {
  return rules.flatMap((rule) =>
    overridden(rule, target).map(
      ({ name, value, normal }) => `${rule.id}: ${name} is ${JSON.stringify(value)}, not ${JSON.stringify(normal)}`,
    ),
  );
}

/** Regions that are on by default are many, so they are counted and not named. */
function ofRegions({ target, seen }: Known): string[] {
  const inScope = regionsOf(target);
  const enabled = seen(awsRegion).items.filter(({ OptInStatus }) => OptInStatus !== "not-opted-in");
  const others = enabled.filter(({ id }) => !inScope.includes(id)).length;
  return others === 0 ? [] : [`${others} other ${others === 1 ? "region is" : "regions are"} enabled and not in scope`];
}

function ofClocks({ seen }: Known): string[] {
  return seen(kubernetesCluster).items.flatMap(({ id, clockSkewSeconds: skew }) =>
    skew === undefined ? [] : [`the clock of ${id} is ${Math.abs(skew)} s ${skew > 0 ? "ahead" : "behind"}`],
  );
}

const MOST_WORDS = 5;

/** What somebody attested and nothing asks for is a word too few somewhere: mostly one that is spelt wrong. */
function ofWords(rules: readonly Rule[], { seen }: Known): string[] {
  const asked = rules.flatMap(({ id, assert }) => (assert.includes(`about == "${id}"`) ? [id] : []));
  const idle = seen(attestation).items.filter(({ about }) => !asked.includes(about) && !isSubject(about));
  const told = idle.slice(0, MOST_WORDS).map(({ about, path, line }) => {
    const word = visible(about.slice(0, 80));
    return `nothing asks for what is attested about '${word}' (${path}:${line})${meant(word, [...asked, ...SUBJECTS])}`;
  });
  return idle.length > MOST_WORDS ? [...told, `${idle.length - MOST_WORDS} more attestations answer nothing`] : told;
}
