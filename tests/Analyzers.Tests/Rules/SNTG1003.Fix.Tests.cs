namespace SentryGen.Tests.Rules;

public class SNTG1003FixTests() : RuleSpecification("SNTG1003")
{
    [Fact]
    public Task Offers_to_capture_and_to_mark() => Offers(Handler("", "(IOException)"), "Capture", "MarkExpected");

    [Theory]
    [InlineData("catch (IOException)\n{\n}", "catch (IOException ex)\n{\n    SentrySdk.CaptureException(ex);\n}")]
    [InlineData("catch (IOException ex)\n{\n    Work();\n}",
        "catch (IOException ex)\n{\n    Work();\n    SentrySdk.CaptureException(ex);\n}")]
    [InlineData("catch (IOException) { return; }", "catch (IOException ex) { SentrySdk.CaptureException(ex); return; }")]
    [InlineData("catch (Exception ex) when (ex is IOException)\n{\n}",
        "catch (Exception ex) when (ex is IOException)\n{\n    SentrySdk.CaptureException(ex);\n}")]
    public Task Fixes_with_a_capture(string before, string after) =>
        Fixes(Body("try { Work(); }\n" + before), Body("try { Work(); }\n" + after), "Capture");

    /// <summary>A gRPC method refuses.</summary>
    [Fact]
    public Task Fixes_a_refusal() => Fixes(
        GrpcServer.LaidOut("Work();\n    throw new RpcException(new(StatusCode.NotFound, \"m\"));", "KeyNotFoundException"),
        GrpcServer.LaidOut(
            "Work();\n    SentrySdk.CaptureException(ex);\n    throw new RpcException(new(StatusCode.NotFound, \"m\"));",
            "KeyNotFoundException"),
        "Capture");

    [Fact]
    public Task Fixes_with_a_marker() => Fixes(
        Body("try { Work(); }\ncatch (IOException)\n{\n    Work();\n}"),
        Body("try { Work(); }\ncatch (IOException)\n{\n    // sentrygen: expected\n    Work();\n}"),
        "MarkExpected");
}
