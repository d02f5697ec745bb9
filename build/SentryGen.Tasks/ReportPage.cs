using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using SentryGen.Languages;

namespace SentryGen.Tasks;

/// <summary>Writes the report as one page that asks for nothing: style, script and data are in it.</summary>
internal static class ReportPage
{
    public static string Write(Report report, string json, bool isInChinese = false)
    {
        var (style, script) = (Resource("report.css"), Resource("report.js"));
        var line = isInChinese ? Chinese.Of(report.Counts.Line) : report.Counts.Line;
        var parts = new Dictionary<string, string>
        {
            ["language"] = isInChinese ? "zh-CN" : "en",
            ["csp"] = $"default-src 'none'; style-src '{HashOf(style)}'; script-src '{HashOf(script)}'; "
                + "base-uri 'none'; form-action 'none'",
            ["title"] = Encoded($"{report.Name}: {line}"),
            ["summary"] = Encoded(line + (isInChinese ? "。" : ".")),
            ["repository"] = Encoded(Repository),
            ["style"] = style,
            ["script"] = script,
            // No text of the code ends the element that holds it.
            ["data"] = json.Replace("<", "\\u003c"),
        };
        var page = new StringBuilder();
        foreach (var piece in Resource("report.html").Split(["{{"], StringSplitOptions.None))
        {
            var end = piece.IndexOf("}}", StringComparison.Ordinal);
            page.Append(end < 0 ? piece : parts[piece.Substring(0, end)] + piece.Substring(end + 2));
        }

        return page.ToString();
    }

    private static string Repository =>
        typeof(ReportPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static data => data.Key == "Repository").Value;

    // As a browser reads it: with plain line ends.
    private static string Resource(string name)
    {
        using var text = new StreamReader(typeof(ReportPage).Assembly.GetManifestResourceStream(name)!);
        return text.ReadToEnd().Replace("\r\n", "\n");
    }

    private static string HashOf(string text)
    {
        using var hash = SHA256.Create();
        return "sha256-" + Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
