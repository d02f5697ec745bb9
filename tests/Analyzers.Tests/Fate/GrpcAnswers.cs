using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Fate;

/// <summary>A gRPC method answers with an exception. The emitted interceptor reports it if its status says that the server has failed.</summary>
public class GrpcAnswers : Specification
{
    private const string Emitted = "namespace SentryGen.Generated { static class SentryGenBootstrap { sealed class GrpcAnswers { } } }";

    private static readonly MetadataReference[] Grpc = [.. StandIns.Of("Grpc.AspNetCore.Server")];

    public static readonly TheoryData<string> Failures = ["Unknown", "Internal", "Unavailable", "DataLoss"];

    public static readonly TheoryData<string> Refusals = ["OK", "Cancelled", "InvalidArgument", "NotFound", "AlreadyExists", "FailedPrecondition", "Unimplemented", "Unauthenticated"];

    [Theory, MemberData(nameof(Failures))]
    public Task Reports_a_failure_that_drops_its_cause(string status) =>
        Reports("SNTG1006", Server(Handler($"throw [|new Grpc.Core.RpcException(new Grpc.Core.Status(Grpc.Core.StatusCode.{status}, ex.Message))|];")));

    [Theory, MemberData(nameof(Failures))]
    public Task Ignores_a_failure_that_names_its_cause(string status) =>
        Ignores(Server(Handler($"throw new Grpc.Core.RpcException(new Grpc.Core.Status(Grpc.Core.StatusCode.{status}, \"m\", ex));")));

    [Theory, MemberData(nameof(Refusals))]
    public Task Reports_a_refusal(string status) =>
        Reports("SNTG1001", Server(Handler($"[|throw new Grpc.Core.RpcException(new Grpc.Core.Status(Grpc.Core.StatusCode.{status}, ex.Message));|]")));

    [Theory]
    [InlineData("throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.NotFound, \"m\", ex));")]
    [InlineData("throw new Grpc.Core.RpcException(new(detail: \"m\", statusCode: (Grpc.Core.StatusCode)5));")]
    [InlineData("throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.NotFound, \"m\"), Grpc.Core.Metadata.Empty);")]
    [InlineData("throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.NotFound, \"m\"), \"m\");")]
    [InlineData("const Grpc.Core.StatusCode refused = Grpc.Core.StatusCode.Aborted; throw new Grpc.Core.RpcException(new(refused, \"m\"));")]
    [InlineData("try { throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.NotFound, \"m\")); } finally { Work(); }")]
    [InlineData("do { Work(); } while (flag); throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.NotFound, \"m\"));")]
    [InlineData("Refuse(ex); void Refuse(Exception failed) => throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.NotFound, \"m\", failed));")]
    public Task Reports_a_refusal_however_it_is_written(string handler) => Reports("SNTG1001", Server(Handler(handler)));

    [Fact]
    public Task Reports_a_refusal_on_some_paths_only() => Reports("SNTG1002", Server(Handler(
        "if (flag) throw; [|throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.NotFound, \"m\"));|]")));

    [Fact]
    public Task Reports_a_refusal_after_a_quiet_log() => Reports("SNTG1004", Server(Handler(
        "log.LogWarning(ex, \"m\"); throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.NotFound, \"m\"));")));

    [Fact]
    public Task Hints_at_a_refusal_that_a_specific_exception_means() => Reports("SNTG1003", Server(Handler(
        "throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.NotFound, \"m\", ex));", "(KeyNotFoundException ex)")));

    [Theory]
    [InlineData("SentrySdk.CaptureException(ex); throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.NotFound, \"m\"));")]
    [InlineData("log.LogError(ex, \"m\"); throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.NotFound, \"m\"));")]
    [InlineData("throw new Grpc.Core.RpcException(new((Grpc.Core.StatusCode)number, \"m\", ex));")]
    [InlineData("throw new Grpc.Core.RpcException(number > 0 ? new(Grpc.Core.StatusCode.NotFound, \"m\", ex) : new(Grpc.Core.StatusCode.Internal, \"m\", ex));")]
    public Task Ignores_a_refusal_if_it_is_reported_or_not_certain(string handler) => Ignores(Server(Handler(handler)));

    [Fact]
    public Task Ignores_what_a_handler_around_it_takes_on() => Ignores(Server(Handler(
        "try { throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.NotFound, \"m\")); } catch (Grpc.Core.RpcException) { SentrySdk.CaptureException(ex); throw; }")));

    [Theory]
    [InlineData("NotFound")]
    [InlineData("Internal")]
    public Task Trusts_an_answer_if_nothing_is_emitted(string status) =>
        Ignores(Handler($"throw new Grpc.Core.RpcException(new Grpc.Core.Status(Grpc.Core.StatusCode.{status}, \"m\", ex));") with { Libraries = [.. Grpc] });

    private static Snippet Server(Snippet snippet) => snippet.And(Emitted) with { Libraries = [.. Grpc] };
}
