import { isValidElement } from "react";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const haveAlike = (one: Record<string, unknown>, other: Record<string, unknown>): boolean => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isAlike(one[name], other[name]));
};

/** Whether two values draw the same: equal all the way down, elements by what they are and what they are given. */
export const isAlike = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (!isRecord(one) || !isRecord(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  if (!isValidElement(one)) return !isValidElement(other) && haveAlike(one, other);
  return isValidElement(other) && one.type === other.type && one.key === other.key && isAlike(one.props, other.props);
};
