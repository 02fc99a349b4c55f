// What tests of the layout measure on an open page. One expression: `(measures).name()`.
({
    // Texts under 16 px. What is clipped for screen readers or hidden is nobody's to read.
    smallText() {
        const found = new Set();
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const text = texts.currentNode.data.trim();
            const parent = texts.currentNode.parentElement;
            if (!text || parent.closest("script, style, noscript, svg, .visually-hidden")) continue;
            if (!parent.checkVisibility({ visibilityProperty: true })) continue;
            const size = parseFloat(getComputedStyle(parent).fontSize);
            if (size < 15.99) found.add(`${size}px .${parent.className}: ${text.slice(0, 40)}`);
        }
        return [...found];
    },

    // Controls that a thumb misses. Links within sentences are excepted.
    smallTargets() {
        const found = new Set();
        const controls = "button, summary, input, select, textarea, nav a, header a, footer a, a.button";
        for (const one of document.querySelectorAll(controls)) {
            if (one.type === "hidden" || one.disabled) continue;
            if (one.closest(".visually-hidden, .skip-link, .breadcrumbs, p")) continue;
            if (!one.checkVisibility({ visibilityProperty: true })) continue;
            const box = (one.closest("label") ?? one).getBoundingClientRect();
            if (box.width <= 1 || box.height <= 1) continue;
            const size = `${Math.round(box.width)}×${Math.round(box.height)}`;
            if (Math.min(box.width, box.height) < 43.5)
                found.add(`${size} ${one.outerHTML.slice(0, 110)}`);
        }
        return [...found];
    },

    // What makes the page scroll sideways.
    tooWide() {
        const page = document.documentElement;
        if (page.scrollWidth <= page.clientWidth) return [];
        const out = [...document.querySelectorAll("body *")]
            .filter((one) => one.getBoundingClientRect().right > page.clientWidth + 1)
            .map((one) => one.outerHTML.slice(0, 90));
        return [`${page.scrollWidth} px wide: ${out.slice(-2).join(" | ")}`];
    },

    // How much has moved since the page began to load (Web Vitals: cumulative layout shift).
    shift() {
        let sum = 0;
        const add = (list) => list.getEntries().forEach((entry) => (sum += entry.value));
        new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
        return new Promise((resolve) => setTimeout(() => resolve(sum), 300));
    },
})
