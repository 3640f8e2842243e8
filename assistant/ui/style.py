"""How the app looks: a theme of system fonts, so that nothing is fetched, and the style sheet."""

from __future__ import annotations

from typing import Any

import gradio as gr
from gradio.themes.utils import colors, fonts, sizes

# the first one there is; all of them carry the stacked marks of Vietnamese
FONTS = ("system-ui", "Segoe UI", "Noto Sans", "Helvetica Neue", "Arial", "sans-serif")
MONO = ("ui-monospace", "Consolas", "monospace")


def theme() -> Any:
    """Calm greys, one accent, square corners, text of a readable size."""
    return gr.themes.Base(
        primary_hue=colors.cyan,
        neutral_hue=colors.slate,
        text_size=sizes.text_lg,
        radius_size=sizes.radius_sm,
        font=[fonts.Font(name) for name in FONTS],
        font_mono=[fonts.Font(name) for name in MONO],
    ).set(
        body_background_fill="#f5f6f7",
        button_primary_background_fill="#0b4f6c",
        button_primary_background_fill_hover="#083b51",
        button_primary_text_color="#ffffff",
        block_label_text_color="#1d2329",
        block_title_text_color="#1d2329",
        body_text_color_subdued="#55606b",
        color_accent="#0b4f6c",
        color_accent_soft="#e3eef3",
        slider_color="#0b4f6c",
        checkbox_background_color_selected="#0b4f6c",
        checkbox_border_color_selected="#0b4f6c",
        checkbox_label_background_fill="transparent",
        checkbox_label_background_fill_selected="#e3eef3",
        checkbox_label_background_fill_selected_dark="#123544",
        checkbox_label_border_width="0px",
        input_background_fill="#ffffff",
        button_primary_border_color="#0b4f6c",
        input_border_width="1px",
        input_border_color="#8a949e",
        block_border_color="#d5dae0",
        button_secondary_background_fill="#ffffff",
        button_secondary_background_fill_hover="#e3eef3",
        button_secondary_border_color="#0b4f6c",
        button_secondary_text_color="#0b4f6c",
        button_border_width="1px",
    )
