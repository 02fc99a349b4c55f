"""The drawings behind `{% icon %}`: 24 px, drawn with one stroke width, no request."""

ICONS: dict[str, str] = {
    "alert": '<path d="M12 4 2.8 20h18.4L12 4Z"/><path d="M12 10v4.5M12 17.3v.2"/>',
    "back": '<path d="m15 5-7 7 7 7"/>',
    "basket": '<path d="M3 10h18l-2 9.5H5L3 10Z"/>'
    '<path d="M7 10c.5-4 2.5-6 5-6s4.5 2 5 6M9 13.5v3M12 13.5v3M15 13.5v3"/>',
    "bell": '<path d="M5 17.5h14l-1.8-2.7V10a5.2 5.2 0 0 0-10.4 0v4.8L5 17.5Z"/>'
    '<path d="M10 20.5h4M12 3v1.8"/>',
    "box": '<path d="m3.5 7.5 8.5-4 8.5 4v9l-8.5 4-8.5-4v-9Z"/>'
    '<path d="m3.5 7.5 8.5 4 8.5-4M12 11.5v9"/>',
    "calendar": '<rect x="3.5" y="5.5" width="17" height="15" rx="1.5"/>'
    '<path d="M3.5 10.5h17M8 3.5v4M16 3.5v4"/>',
    "camera": '<path d="M3 8h4l1.8-2.5h6.4L17 8h4v11.5H3V8Z"/><circle cx="12" cy="13.3" r="3.7"/>',
    "chat": '<path d="M4 5h16v11.5h-9L6 20.5v-4H4V5Z"/><path d="M8 9h8M8 12.5h5"/>',
    "card": '<rect x="3" y="5.5" width="18" height="13" rx="1.5"/><path d="M3 9.5h18M6.5 14.5h4"/>',
    "check": '<path d="m4.5 12.5 5 5 10-11"/>',
    "clock": '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.3l3.5 2"/>',
    "close": '<path d="m6 6 12 12M18 6 6 18"/>',
    "copy": '<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="1.5"/>'
    '<path d="M5.5 15.5H4V5.5C4 4.7 4.7 4 5.5 4h10v1.5"/>',
    "document": '<path d="M6 3.5h8l4.5 4.5v12.5H6v-17Z"/>'
    '<path d="M14 3.5V8h4.5M9 12.5h6.5M9 16h6.5"/>',
    "download": '<path d="M12 3.5v11M7.5 10.5 12 15l4.5-4.5M4 20h16"/>',
    "edit": '<path d="m4 20 1-4.5L16.5 4 20 7.5 8.5 19 4 20Z"/><path d="m14 6.5 3.5 3.5"/>',
    "filter": '<path d="M4 7h16M7 12h10M10 17h4"/>',
    "hand": '<path d="M3 17h3l4.5 2.5c1 .5 2 .4 3 0L21 16c.8-1.6-.8-2.6-2.2-2l-4 1.4'
    'c.2-1.7-1-2.4-2.3-2.4H8.5L6 14.5H3Z"/><circle cx="15" cy="7" r="3.5"/>',
    "heart": '<path d="M12 20C5.5 15.5 3 12.3 3 9a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0'
    ' 1 9 1c0 3.3-2.5 6.5-9 11Z"/>',
    "help": '<path d="M8 11.5V6.8a1.5 1.5 0 0 1 3 0V11m0-.5V5.2a1.5 1.5 0 0 1 3 0V11m0-4'
    "a1.5 1.5 0 0 1 3 0v7.5c0 3.6-2.2 6-5.5 6-2.4 0-3.9-1-5-3l-2.4-4.3"
    'c-.9-1.7 1.2-2.9 2.4-1.5L8 13.5"/>',
    "home": '<path d="M4 11 12 4l8 7v9h-5.5v-5.5h-5V20H4v-9Z"/>',
    "key": '<circle cx="8" cy="15.5" r="4.5"/><path d="M11.3 12.3 19.5 4M16 7.5l3 3M13.5 10l2 2"/>',
    "language": '<circle cx="12" cy="12" r="8.5"/>'
    '<path d="M3.5 12h17M12 3.5c5 5 5 12 0 17-5-5-5-12 0-17Z"/>',
    "leaf": '<path d="M4 20C4 10 10 4 20.5 3.5 21 14 15 20 8 19.5c-1-4 2-8 6-10"/>',
    "mail": '<rect x="3" y="5.5" width="18" height="13" rx="1.5"/>'
    '<path d="m3.5 7 8.5 6.5L20.5 7"/>',
    "minus": '<path d="M5 12h14"/>',
    "more": '<circle cx="5" cy="12" r="1.2"/><circle cx="12" cy="12" r="1.2"/>'
    '<circle cx="19" cy="12" r="1.2"/>',
    "next": '<path d="m9 5 7 7-7 7"/>',
    "phone": '<path d="M5 4h4l1.5 4.5-2 1.7a12 12 0 0 0 5.3 5.3l1.7-2L20 15v4c0 1-.8 1.5-1.7 1.4'
    'C10.5 19.6 4.4 13.5 3.6 5.7 3.5 4.8 4 4 5 4Z"/>',
    "pin": '<path d="M12 21c-4.7-4.6-7-8.2-7-11a7 7 0 0 1 14 0c0 2.8-2.3 6.4-7 11Z"/>'
    '<circle cx="12" cy="10" r="2.5"/>',
    "play": '<path d="M7 4.5v15l12-7.5L7 4.5Z"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "print": '<path d="M7 9V3.5h10V9M7 17H3.5V9h17v8H17"/><path d="M7 14h10v6.5H7V14Z"/>',
    "qr": '<path d="M4 4h6v6H4V4ZM14 4h6v6h-6V4ZM4 14h6v6H4v-6Z"/>'
    '<path d="M14 14h2.5v2.5M20 14v2M14 20v-1M17 20h3v-2"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>',
    "share": '<circle cx="6" cy="12" r="2.5"/><circle cx="17.5" cy="5.5" r="2.5"/>'
    '<circle cx="17.5" cy="18.5" r="2.5"/><path d="m8.3 10.8 7-4.1M8.3 13.2l7 4.1"/>',
    "shop": '<path d="M4 9.5 5.5 4h13L20 9.5M4 9.5h16M5.5 10v10h13V10"/><path d="M10 20v-6h4v6"/>',
    "star": '<path d="m12 3.2 2.7 5.7 6.2.8-4.6 4.3 1.2 6.2L12 17.2l-5.5 3 1.2-6.2L3.1 9.7'
    'l6.2-.8L12 3.2Z"/>',
    "swap": '<path d="M4 8h13l-3-3M20 16H7l3 3"/>',
    "trash": '<path d="M4.5 6.5h15M9 6.5v-3h6v3M6.5 6.5l.8 14h9.4l.8-14M10 10.5v6M14 10.5v6"/>',
    "truck": '<path d="M2.5 6h11v11h-11zM13.5 10h4l4 4v3h-8"/><circle cx="7" cy="18" r="2"/>'
    '<circle cx="17.5" cy="18" r="2"/>',
    "user": '<circle cx="12" cy="8" r="4"/><path d="M4 21c.8-4.2 3.8-6.5 8-6.5s7.2 2.3 8 6.5"/>',
    "users": '<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 20c.6-3.8 3-5.8 6.5-5.8s5.9 2 6.5 5.8'
    'M15 5.3a3.5 3.5 0 0 1 0 6.4M17.5 14.8c2.2.7 3.5 2.4 4 5.2"/>',
    "wallet": '<path d="M3.5 7h15.5v12.5H3.5V7Z"/>'
    '<path d="M3.5 7 15 3.5V7M21 11h-5.5a2.3 2.3 0 0 0 0 4.6H21V11Z"/>',
}
