using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>Snippets of code that libraries run, and whose exceptions they drop.</summary>
internal static class SwallowedBy
{
    private const string Shop =
        """

        public interface IOrders
        {
            Task SaveAsync(string order);
            int Count { get; }
        }

        public partial class Shop
        {
            private static readonly Action<ILogger, int, Exception?> sold =
                LoggerMessage.Define<int>(LogLevel.Information, 1, "{Sold}");
            private static void Sold(ILogger log, int number) => sold(log, number, null);
        }
        """;

    private static readonly ImmutableArray<MetadataReference> Libraries =
    [
        .. Packs.From(
            "StackExchange.Redis", "RabbitMQ.Client", "MQTTnet", "Coravel", "GraphQL", "ZiggyCreatures.FusionCache", "Polly.Core"),
    ];

    /// <summary>The body of a method, beside a service of the app.</summary>
    public static Snippet Method(string body) => Snippet.Method(body).And(Shop) with { Libraries = Libraries };

    /// <summary>Members of a class, beside a service of the app.</summary>
    public static Snippet Members(string members) => Snippet.Members(members).And(Shop) with { Libraries = Libraries };

    /// <summary>A whole file, with a service of the app.</summary>
    public static Snippet Unit(string code) => Snippet.Unit(code).And(Shop) with { Libraries = Libraries };

    /// <summary>Members of a class, laid out as people write it.</summary>
    public static Snippet Class(string members) => Snippet.Class(members).And(Shop) with { Libraries = Libraries };
}
