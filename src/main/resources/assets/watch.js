// Shows how far an export is while the server tells, and the whole page again when it has ended.
(() => {
    "use strict";
    const bar = document.querySelector("progress[data-events]");
    if (!bar || !window.EventSource) {
        return;
    }
    const told = document.getElementById(bar.dataset.told);
    const events = new EventSource(bar.dataset.events);
    events.addEventListener("progress", event => {
        const view = JSON.parse(event.data);
        bar.value = view.percent;
        if (told) {
            told.textContent = view.percent + " %";
        }
    });
    events.addEventListener("end", () => {
        events.close();
        window.location.reload();
    });
    window.addEventListener("pagehide", () => events.close());
})();
