namespace SentryGen.Tests.Fate;

/// <summary>A gRPC method answers with an exception. The emitted interceptor reports it if its status means a failure.</summary>
public class GrpcAnswers : Specification
{
    public static readonly TheoryData<string> Failures = ["Unknown", "Internal", "Unavailable", "DataLoss"];

    public static readonly TheoryData<string> Refusals =
        ["OK", "Cancelled", "InvalidArgument", "NotFound", "AlreadyExists", "FailedPrecondition", "Unimplemented", "Unauthenticated"];

    [Theory, MemberData(nameof(Failures))]
    public Task Reports_a_failure_that_drops_its_cause(string status) =>
        Reports("SNTG1006", GrpcServer.Intercepted(Handler($"throw [|new RpcException(new Status(StatusCode.{status}, ex.Message))|];")));

    [Theory, MemberData(nameof(Failures))]
    public Task Ignores_a_failure_that_names_its_cause(string status) =>
        Ignores(GrpcServer.Intercepted(Handler($"throw new RpcException(new Status(StatusCode.{status}, \"m\", ex));")));

    [Theory, MemberData(nameof(Refusals))]
    public Task Reports_a_refusal(string status) =>
        Reports("SNTG1001", GrpcServer.Intercepted(Handler($"[|throw new RpcException(new Status(StatusCode.{status}, ex.Message));|]")));

    [Theory]
    [InlineData("throw new RpcException(new(StatusCode.NotFound, \"m\", ex));")]
    [InlineData("throw new RpcException(new(detail: \"m\", statusCode: (StatusCode)5));")]
    [InlineData("throw new RpcException(new(StatusCode.NotFound, \"m\"), Metadata.Empty);")]
    [InlineData("throw new RpcException(new(StatusCode.NotFound, \"m\"), \"m\");")]
    [InlineData("const StatusCode refused = StatusCode.Aborted; throw new RpcException(new(refused, \"m\"));")]
    [InlineData("try { throw new RpcException(new(StatusCode.NotFound, \"m\")); } finally { Work(); }")]
    [InlineData("do { Work(); } while (flag); throw new RpcException(new(StatusCode.NotFound, \"m\"));")]
    [InlineData("Refuse(ex); void Refuse(Exception failed) => throw new RpcException(new(StatusCode.NotFound, \"m\", failed));")]
    public Task Reports_a_refusal_however_it_is_written(string handler) => Reports("SNTG1001", GrpcServer.Intercepted(Handler(handler)));

    [Fact]
    public Task Reports_a_refusal_on_some_paths_only() => Reports("SNTG1002", GrpcServer.Intercepted(Handler(
        "if (flag) throw; [|throw new RpcException(new(StatusCode.NotFound, \"m\"));|]")));

    [Fact]
    public Task Reports_a_refusal_after_a_quiet_log() => Reports("SNTG1004", GrpcServer.Intercepted(Handler(
        "log.LogWarning(ex, \"m\"); throw new RpcException(new(StatusCode.NotFound, \"m\"));")));

    [Fact]
    public Task Hints_at_a_refusal_that_a_specific_exception_means() => Reports("SNTG1003", GrpcServer.Intercepted(Handler(
        "throw new RpcException(new(StatusCode.NotFound, \"m\", ex));", "(KeyNotFoundException ex)")));

    [Theory]
    [InlineData("SentrySdk.CaptureException(ex); throw new RpcException(new(StatusCode.NotFound, \"m\"));")]
    [InlineData("log.LogError(ex, \"m\"); throw new RpcException(new(StatusCode.NotFound, \"m\"));")]
    [InlineData("throw new RpcException(new((StatusCode)number, \"m\", ex));")]
    [InlineData("throw new RpcException(number > 0 ? new(StatusCode.NotFound, \"m\", ex) : new(StatusCode.Internal, \"m\", ex));")]
    public Task Ignores_a_refusal_if_it_is_reported_or_not_certain(string handler) => Ignores(GrpcServer.Intercepted(Handler(handler)));

    [Fact]
    public Task Ignores_what_a_handler_around_it_takes_on() => Ignores(GrpcServer.Intercepted(Handler(
        "try { throw new RpcException(new(StatusCode.NotFound, \"m\")); } catch (RpcException) { SentrySdk.CaptureException(ex); throw; }")));

    [Theory]
    [InlineData("NotFound")]
    [InlineData("Internal")]
    public Task Trusts_an_answer_if_nothing_is_emitted(string status) =>
        Ignores(GrpcServer.Plain(Handler($"throw new RpcException(new Status(StatusCode.{status}, \"m\", ex));")));
}
