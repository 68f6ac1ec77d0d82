// Lets a file be dropped where it can be chosen, and names it.
(() => {
    "use strict";
    const place = document.querySelector(".drop");
    const field = place && place.querySelector("input[type=file]");
    if (!field) {
        return;
    }
    const over = on => event => {
        event.preventDefault();
        place.classList.toggle("over", on);
    };
    place.addEventListener("dragover", over(true));
    place.addEventListener("dragleave", over(false));
    place.addEventListener("drop", event => {
        over(false)(event);
        if (event.dataTransfer.files.length > 0) {
            field.files = event.dataTransfer.files;
            field.focus();
        }
    });
})();
