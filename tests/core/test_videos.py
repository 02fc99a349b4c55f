import pytest

from core.videos import Video, video_at

YOUTUBE = Video(
    "YouTube",
    "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
    "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ",
)


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=9s",
        "https://youtu.be/aqz-KE-bpKQ?si=x",
        "m.youtube.com/live/aqz-KE-bpKQ",
        " https://www.youtube.com/embed/aqz-KE-bpKQ ",
    ],
)
def test_every_way_of_writing_a_youtube_address_is_one_video(address):
    assert video_at(address) == YOUTUBE


def test_facebook_video_is_shown_through_its_player():
    video = video_at("https://www.facebook.com/hoilhpn/videos/123456789/")

    assert video == Video(
        "Facebook",
        "https://www.facebook.com/hoilhpn/videos/123456789/",
        "https://www.facebook.com/plugins/video.php?show_text=false"
        "&href=https%3A%2F%2Fwww.facebook.com%2Fhoilhpn%2Fvideos%2F123456789%2F",
    )


def test_tiktok_video_is_upright():
    video = video_at("https://www.tiktok.com/@cho.chi.em/video/7301234567890123456")

    frame = "https://www.tiktok.com/player/v1/7301234567890123456"
    page = "https://www.tiktok.com/@cho.chi.em/video/7301234567890123456"
    assert video == Video("TikTok", page, frame, is_upright=True)


def test_short_addresses_are_opened_over_there():
    assert video_at("https://vt.tiktok.com/ZS8abcDEF/").embed_url == ""
    assert video_at("https://fb.watch/abc123/").embed_url == ""


def test_vimeo_video_asks_not_to_be_tracked():
    assert video_at("https://vimeo.com/76979871").embed_url == (
        "https://player.vimeo.com/video/76979871?dnt=1"
    )


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://example.org/watch?v=aqz-KE-bpKQ",
        "javascript:alert(1)//youtube.com/watch?v=aqz-KE-bpKQ",
        "https://youtube.com.evil.example/watch?v=aqz-KE-bpKQ",
        "https://youtube.com@evil.example/watch?v=aqz-KE-bpKQ",
        "https://www.youtube.com/watch?v=short",
        'https://vimeo.com/7697"onload="x',
        "https://[x/",
        "https://youtu.be/aqz-KE-bpKQ\0",
        "https://www.facebook.com/hoilhpn",
        "x" * 400,
    ],
)
def test_anything_else_is_no_video(address):
    assert video_at(address) is None
