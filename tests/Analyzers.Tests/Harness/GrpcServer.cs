using Microsoft.CodeAnalysis;

namespace SentryGen.Tests;

/// <summary>Snippets of a gRPC server.</summary>
internal static class GrpcServer
{
    private const string Emitted = "namespace SentryGen.Generated { static class SentryGenBootstrap { sealed class GrpcAnswers { } } }";

    private static readonly MetadataReference[] Grpc = [.. StandIns.Of("Grpc.AspNetCore.Server")];

    /// <summary>A server whose answers the emitted interceptor reports.</summary>
    public static Snippet Intercepted(Snippet snippet) => Plain(snippet.And(Emitted));

    /// <summary>A server without that.</summary>
    public static Snippet Plain(Snippet snippet) => snippet with { Code = "using Grpc.Core; " + snippet.Code, Libraries = [.. Grpc] };

    /// <summary>A handler of an intercepted server, laid out as people write it.</summary>
    public static Snippet LaidOut(string handler, string type = "Exception") =>
        Intercepted(Snippet.Body($"try {{ Work(); }}\ncatch ({type} ex)\n{{\n    {handler}\n}}"));
}
