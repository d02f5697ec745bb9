using System.Text;

namespace SentryGen.Tests.Playground;

/// <summary>Envelopes as SDKs send them.</summary>
internal static class Envelopes
{
    public const string Event =
        """{"event_id":"9ec79c33ec9942ab8353589fcb2e04dc","environment":"staging","release":"shop@2","request":{"method":"GET","url":"http://127.0.0.1/orders/7"},"exception":{"values":[{"type":"System.IO.IOException","value":"inner"},{"type":"Shop.OutOfStockException","value":"No book left.","stacktrace":{"frames":[{"module":"Shop.Orders","function":"Place"},{"module":"Shop.Shelf","function":"Take","lineno":12,"in_app":true}]}}]}}""";

    /// <summary>An envelope of one event.</summary>
    public static string Of(string payload) =>
        "{}\n{\"type\":\"event\",\"length\":" + Encoding.UTF8.GetByteCount(payload) + "}\n" + payload + "\n";
}
