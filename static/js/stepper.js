// <span data-stepper>: minus and plus change the number beside them without a new page.
// Without script the buttons send the form, and the server counts.

document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-stepper] [data-step]");
    if (!button) return;
    const stepper = button.closest("[data-stepper]");
    if (stepper.dataset.stepper === "submits") return;
    event.preventDefault();
    const input = stepper.querySelector("input");
    const wanted = (parseInt(input.value, 10) || 0) + Number(button.dataset.step);
    input.value = Math.min(Math.max(wanted, input.min || 1), input.max || 999);
    input.dispatchEvent(new Event("change", { bubbles: true }));
});
