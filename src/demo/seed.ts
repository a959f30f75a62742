export const DEMO_PASSWORD = 'zorgroute-demo';
export const DEMO_ACCOUNTS: { email: string; what: string }[] = [];
export async function seedDemo(_ownerUrl: string, _say: (line: string) => void): Promise<void> {}
