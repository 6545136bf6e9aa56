"use strict";
(() => {
  const body = document.body;
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));

  // Each kind of mark can be hidden.
  for (const box of all(".marks input")) {
    const apply = () => body.classList.toggle("show-" + box.value, box.checked);
    box.addEventListener("change", apply);
    apply();
  }

  // A finding shows the words it rests on.
  for (const finding of all("[data-words]")) {
    const answer = finding.closest(".exchange");
    const point = (on) => {
      for (const range of finding.dataset.words.split(" ")) {
        const [first, last] = range.split("-").map(Number);
        for (const word of all("[data-i]", answer)) {
          const place = Number(word.dataset.i);
          if (place >= first && place <= last) word.classList.toggle("pointed", on);
        }
      }
    };
    for (const begin of ["mouseenter", "focusin"]) finding.addEventListener(begin, () => point(true));
    for (const end of ["mouseleave", "focusout"]) finding.addEventListener(end, () => point(false));
  }

  // The sound, where it was put in.
  const segments = all("audio.sound").map((kept) => ({
    start: Number(kept.dataset.start),
    duration: Number(kept.dataset.duration),
    kept,
  }));
  if (!segments.length) return;

  const audio = new Audio();
  const player = document.querySelector(".player");
  const scrubber = player.querySelector("input[type=range]");
  const clock = player.querySelector(".at");
  const words = all("[data-s]").filter((word) => word.classList.contains("w"));
  const starts = words.map((word) => Number(word.dataset.s));
  player.append(audio);
  let current = -1;
  let lit = null;

  const address = (segment) => {
    if (!segment.url) {
      // Out of the address into memory: long addresses are refused by some browsers, and slow to seek in.
      const [, type, text] = segment.kept.getAttribute("src").match(/^data:([^;]+);base64,([^]*)$/);
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      segment.url = URL.createObjectURL(new Blob([bytes], { type }));
      segment.kept.remove();
    }
    return segment.url;
  };
  const end = Math.max(...segments.map((segment) => segment.start + segment.duration));
  const now = () => (current < 0 ? 0 : segments[current].start + audio.currentTime);
  const written = (seconds) => {
    const whole = Math.max(0, Math.floor(seconds));
    return Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
  };

  const go = (seconds, play) => {
    const wanted = Math.min(Math.max(0, seconds), end);
    let index = segments.findIndex((segment) => wanted < segment.start + segment.duration);
    if (index < 0) index = segments.length - 1;
    const offset = Math.max(0, wanted - segments[index].start);
    const rate = audio.playbackRate;
    if (index !== current) {
      current = index;
      audio.src = address(segments[index]);
      audio.playbackRate = audio.defaultPlaybackRate = rate;
    }
    audio.currentTime = offset;
    if (play) audio.play();
    show();
  };

  const show = () => {
    const at = now();
    clock.textContent = written(at);
    scrubber.value = String(at);
    let low = 0, high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= at + 0.02) low = middle + 1; else high = middle;
    }
    const word = low > 0 && at <= Number(words[low - 1].dataset.e) + 0.3 ? words[low - 1] : null;
    if (word === lit) return;
    if (lit) lit.classList.remove("now");
    lit = word;
    if (lit) lit.classList.add("now");
  };

  const toggle = () => {
    if (current < 0) return go(0, true);
    return audio.paused ? audio.play() : audio.pause();
  };
  const frame = () => {
    show();
    if (!audio.paused) requestAnimationFrame(frame);
  };
  audio.addEventListener("play", () => { player.classList.add("playing"); frame(); });
  audio.addEventListener("pause", () => { player.classList.remove("playing"); show(); });
  audio.addEventListener("ended", () => { if (current + 1 < segments.length) go(segments[current + 1].start, true); });

  scrubber.max = String(end);
  scrubber.addEventListener("input", () => go(Number(scrubber.value), !audio.paused));
  player.querySelector(".play").addEventListener("click", toggle);
  for (const step of all(".step", player)) step.addEventListener("click", () => go(now() + Number(step.dataset.by), !audio.paused));
  player.querySelector("select").addEventListener("change", (event) => {
    audio.playbackRate = audio.defaultPlaybackRate = Number(event.target.value);
  });
  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-s]");
    if (target && !String(getSelection())) go(Number(target.dataset.s), true);
  });
  document.addEventListener("keydown", (event) => {
    if (/^(INPUT|SELECT|BUTTON|TEXTAREA)$/.test(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys = { " ": toggle, ArrowLeft: () => go(now() - 5, !audio.paused), ArrowRight: () => go(now() + 5, !audio.paused) };
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  body.classList.add("sounding");
})();
