namespace SentryGen.Tests.Rules;

public class SNTG2009FixTests() : RuleSpecification("SNTG2009")
{
    private static Snippet App(string call) =>
        Unit($"using Serilog;\nvar builder = Host.CreateApplicationBuilder(args);\nbuilder.Services.{call}\n")
            .In(Project.Worker) with
        { Libraries = Packs.SerilogHosting };

    [Theory]
    [InlineData("AddSerilog(logger => logger.MinimumLevel.Debug());",
        "AddSerilog(logger => logger.MinimumLevel.Debug(), writeToProviders: true);")]
    [InlineData("AddSerilog(logger => logger.MinimumLevel.Debug(), writeToProviders: false);",
        "AddSerilog(logger => logger.MinimumLevel.Debug(), writeToProviders: true);")]
    public Task Passes_the_log_on(string before, string after) => Fixes(App(before), App(after), "WriteToProviders");

    [Fact]
    public Task Is_not_offered_for_a_logger_that_is_made_elsewhere() => DoesNotOffer("WriteToProviders", App("AddSerilog(Log.Logger);"));
}
