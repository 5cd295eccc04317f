using Xunit;

namespace CrmBot.Bot.Tests.Manifest;

[Trait("Spec", "TMS-1")]
public sealed class ManifestIconsTests
{
    [Fact]
    public void The_color_icon_fills_192_by_192()
    {
        var icon = Icon("color.png");
        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.All(icon.All(), pixel => Assert.Equal(255, pixel.Alpha));
    }

    [Fact]
    public void The_outline_icon_is_32_by_32_white_on_transparent()
    {
        var icon = Icon("outline.png");
        Assert.Equal((32, 32), (icon.Width, icon.Height));
        var pixels = icon.All().ToList();
        Assert.All(pixels, pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.Contains(pixels, pixel => pixel.Alpha == 255);
        Assert.True(pixels.Count(pixel => pixel.Alpha == 0) > pixels.Count / 2, "more than half of it lets the background through");
    }

    private static PngPixels Icon(string name) => PngPixels.Read(File.ReadAllBytes(ManifestFiles.PathOf(name)));
}
