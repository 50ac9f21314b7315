export function findChromium(): string | null;
export function needChromium(): string;
export function needChineseFont(): boolean;
export function aptInstall(...packages: string[]): boolean;
