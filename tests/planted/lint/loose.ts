export const loose: any = JSON.parse("1");
