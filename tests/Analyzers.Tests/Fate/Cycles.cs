namespace SentryGen.Tests.Fate;

/// <summary>Helpers that call each other are solved together.</summary>
public class Cycles : Specification
{
    private static Snippet Calls(string helpers, string handler = "First(ex);") => Members(
        $$"""
        {{helpers}}
        void Method() { try { Work(); } catch (Exception ex) { {{handler}} } }
        """);

    [Theory]
    [InlineData("void First(Exception error) { if (number-- == 0) SentrySdk.CaptureException(error); else First(error); }")]
    [InlineData("void First(Exception error) => Second(error); void Second(Exception error) { if (flag) First(error); else throw error; }")]
    [InlineData("void First(Exception error) { if (error.InnerException is { } inner) First(inner); else SentrySdk.CaptureException(error); }")]
    [InlineData("void First(Exception error) { SentrySdk.CaptureException(error); if (flag) First(error); }")]
    [InlineData("void First(Exception error) => First(error);")]
    [InlineData("void First(Exception error) => Second(error); void Second(Exception error) => First(error);")]
    public Task Ignores_when_no_way_out_of_the_cycle_loses_it(string helpers) => Ignores(Calls(helpers));

    [Theory]
    [InlineData("void First(Exception error) { if (number-- > 0) First(error); }")]
    [InlineData("void First(Exception error) { if (flag) Second(error); } void Second(Exception error) => First(error);")]
    [InlineData("void First(Exception error) => Second(error); void Second(Exception error) { Console.WriteLine(error); if (flag) First(error); }")]
    public Task Reports_when_every_way_out_of_the_cycle_loses_it(string helpers) => Reports("SNTG1001", Calls(helpers));

    [Theory]
    [InlineData("void First(Exception error) { if (number-- > 0) First(error); if (flag) SentrySdk.CaptureException(error); }")]
    [InlineData("void First(Exception error) { if (flag) Second(error); } void Second(Exception error) { if (number > 1) throw error; First(error); }")]
    [InlineData("void First(Exception error) => Second(error); void Second(Exception error) => Third(error); void Third(Exception error) { if (flag) First(error); else if (number > 1) SentrySdk.CaptureException(error); }")]
    public Task Reports_when_some_ways_out_of_the_cycle_lose_it(string helpers) => Reports("SNTG1002", Calls(helpers));

    [Theory]
    [InlineData("First")]
    [InlineData("Second")]
    [InlineData("Third")]
    public Task Says_the_same_wherever_the_cycle_is_entered(string entered) => Reports("SNTG1002", Calls(
        """
        void First(Exception error) => Second(error);
        void Second(Exception error) { if (flag) Third(error); else SentrySdk.CaptureException(error); }
        void Third(Exception error) { if (number > 1) First(error); }
        """,
        $"{entered}(ex);"));
}
