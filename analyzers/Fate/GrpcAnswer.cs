using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SentryGen.Knowledge;

namespace SentryGen.Fate;

/// <summary>Reads from a throw what a gRPC server answers with.</summary>
internal static class GrpcAnswer
{
    private static readonly TypeName Answer = new(GrpcApi.Exception);
    private static readonly TypeName Status = new(GrpcApi.Status);
    private static readonly TypeName StatusCode = new(GrpcApi.StatusCode);

    /// <summary>The emitted interceptor reports failures. If another one does, or none, nobody knows here what is reported.</summary>
    public static bool AreReported(Compilation compilation) => compilation.Assembly.GetTypeByMetadataName(Emitted.GrpcAnswers) is not null;

    /// <summary><c>throw new RpcException(new Status(StatusCode.NotFound, …))</c>: a status that is no failure of the server.</summary>
    public static bool IsRefusal(IOperation? thrown) =>
        ArgumentOf(thrown, Answer, Status) is { } status
        && ArgumentOf(status, Status, StatusCode) is { Type: { } type, ConstantValue: { HasValue: true, Value: { } code } }
        && !GrpcApi.Failures
            .SelectMany(failure => type.GetMembers(failure))
            .OfType<IFieldSymbol>()
            .Any(field => Equals(field.ConstantValue, code));

    private static IOperation? ArgumentOf(IOperation? creation, TypeName created, TypeName argument) =>
        creation?.Unconverted() is IObjectCreationOperation { Arguments: var arguments, Type: var type } && created.Is(type)
            ? arguments.FirstOrDefault(passed => argument.Is(passed.Parameter?.Type))?.Value
            : null;
}
