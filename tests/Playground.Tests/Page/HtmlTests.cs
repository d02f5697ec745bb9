using SentryGen.Playground.Page;

namespace SentryGen.Tests.Playground;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("\" onclick='x'", "<p>&quot; onclick=&#39;x&#39;</p>")]
    [InlineData("&amp;", "<p>&amp;amp;</p>")]
    [InlineData(null, "<p></p>")]
    public void Escapes_values(string? value, string expected)
    {
        Html html = $"<p>{value}</p>";

        Assert.Equal(expected, html.ToString());
    }

    [Fact]
    public void Leaves_its_own_parts_as_they_are()
    {
        Html item(string text) => $"<li>{text}</li>";
        Html list = $"<ul>{((string[])["a", "<"]).Select(item)}</ul>{item("b")}";

        Assert.Equal("<ul><li>a</li><li>&lt;</li></ul><li>b</li>", list.ToString());
    }
}
