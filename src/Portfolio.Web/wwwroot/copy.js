// Buttons that copy a text of the page. Without script they stay hidden: the text can be selected as ever.
const status = document.getElementById("copied");

for (const button of document.querySelectorAll("button[data-copies]")) {
  const label = [...button.childNodes].find(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const text = label.data;
  const what = button.querySelector(".visually-hidden")?.textContent.trim() ?? "";
  let timer;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const copied = await copy(document.getElementById(button.dataset.copies));
    label.data = copied ? status.dataset.copied : status.dataset.keys;
    // Emptied first, so that a second copy is announced too.
    status.textContent = "";
    requestAnimationFrame(() => { status.textContent = (copied ? status.dataset.wasCopied : status.dataset.wasSelected).replace("{what}", what); });
    clearTimeout(timer);
    timer = setTimeout(() => { label.data = text; }, 2500);
  });
}

async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    // Without HTTPS, or without leave, there is no clipboard to write to: the selection goes there, or waits for the keys.
    getSelection().selectAllChildren(element);
    return document.execCommand("copy");
  }
}
