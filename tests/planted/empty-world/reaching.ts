export const places = [document.title, process.pid];
