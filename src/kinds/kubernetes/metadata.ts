import { Type } from "typebox";

/** What we keep of an object's metadata. Labels, annotations and managedFields may carry anything and are not kept. */
export const metadata = Type.Object({
  namespace: Type.String(),
  name: Type.String(),
  creationTimestamp: Type.String(),
});

/** Members that may be missing, by what they are. */
export const text = Type.Optional(Type.String());
export const number = Type.Optional(Type.Number());
export const flag = Type.Optional(Type.Boolean());
export const texts = Type.Optional(Type.Array(Type.String()));
