using System.Globalization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SentryGen.Tasks;

/// <summary>JSON as elements, with what .NET Standard itself has: a task brings no assembly along.</summary>
internal static class Json
{
    private const string Type = "type";
    private const string Item = "item";

    public static XElement Read(Stream text)
    {
        using var reader = JsonReaderWriterFactory.CreateJsonReader(text, XmlDictionaryReaderQuotas.Max);
        return XElement.Load(reader);
    }

    public static string Write(XElement value)
    {
        using var text = new MemoryStream();
        using (var writer = JsonReaderWriterFactory.CreateJsonWriter(text, new UTF8Encoding(false), ownsStream: false, indent: true))
            value.WriteTo(writer);
        return Encoding.UTF8.GetString(text.ToArray()).Replace("\r\n", "\n").Replace("\\/", "/") + "\n";
    }

    /// <summary>The name of a member. A name that XML does not allow stands in an attribute.</summary>
    public static string Key(this XElement member) => (string?)member.Attribute(Item) ?? member.Name.LocalName;

    public static XElement? At(this XElement value, string name) => value.Elements().FirstOrDefault(member => member.Key() == name);

    public static IEnumerable<XElement> Items(this XElement value, string name) => value.At(name)?.Elements() ?? [];

    public static string Text(this XElement value, string name) => value.At(name)?.Value ?? "";

    public static int Number(this XElement value, string name) =>
        int.TryParse(value.Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static XElement Object(string name, params XElement?[] members) => new(name, new XAttribute(Type, "object"), members);

    public static XElement Array(string name, IEnumerable<XElement> items) => new(name, new XAttribute(Type, "array"), items);

    public static XElement Array(string name, IEnumerable<string> items) => Array(name, items.Select(static item => Of(Item, item)));

    public static XElement Array(string name, IEnumerable<int> items) => Array(name, items.Select(static item => Of(Item, item)));

    public static XElement Of(string name, string text) => new(name, new XAttribute(Type, "string"), text);

    public static XElement Of(string name, int number) => new(name, new XAttribute(Type, "number"), number);

    public static XElement Null(string name) => new(name, new XAttribute(Type, "null"));
}
