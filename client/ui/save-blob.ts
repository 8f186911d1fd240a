/** Hands a file to the person. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun once the click is over; the content need not stay in memory.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1000);
}
