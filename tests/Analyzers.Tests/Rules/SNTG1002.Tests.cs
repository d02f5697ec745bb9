namespace SentryGen.Tests.Rules;

public class SNTG1002Tests() : RuleSpecification("SNTG1002")
{
    [Fact]
    public Task Reports_the_lines_on_which_it_is_lost() => Reports(
        """
        try { Work(); }
        catch (Exception ex)
        {
            if (number == 1)
                [|return 1;|]
            if (flag) SentrySdk.CaptureException(ex);
        [|}|]
        """,
        "'Exception' reaches Sentry on some paths through this handler, but is lost at lines 5, 7");

    [Theory]
    [InlineData("if (flag) throw; [|return;|]")]
    [InlineData("if (flag) [|return;|] throw;")]
    [InlineData("if (flag) { Work(); [|return;|] } throw;")]
    [InlineData("if (flag) throw; Work(); [|}|]")]
    [InlineData("if (flag) [|return null;|] throw;")]
    [InlineData("if (flag) [|return number;|] if (number > 1) [|return 1;|] SentrySdk.CaptureException(ex);")]
    [InlineData("switch (number) { case 1: throw; case 2: [|return;|] default: SentrySdk.CaptureException(ex); break; }")]
    [InlineData("try { if (flag) throw; } finally { Work(); } [|}|]")]
    [InlineData("using (Scope()) { if (flag) [|return;|] throw; }")]
    [InlineData("if (flag) throw; [|Environment.Exit(1)|];")]
    public Task Reports_where_it_is_lost(string handler) =>
        Reports($"try {{ Work(); }} catch (Exception ex) {{ {handler}{(handler.EndsWith("[|}|]") ? "" : " }")}");

    [Theory]
    [InlineData("if (flag) throw; [|continue;|]")]
    [InlineData("if (flag) throw; [|break;|]")]
    [InlineData("if (flag) [|continue;|] throw;")]
    [InlineData("if (number == 1) [|continue;|] if (number == 2) [|break;|] throw;")]
    public Task Reports_where_it_is_lost_in_a_loop(string handler) =>
        Reports($"while (flag) {{ try {{ Work(); }} catch (Exception) {{ {handler} }} }}");

    [Fact]
    public Task Reports_where_it_is_lost_by_a_jump() => Reports(
        "try { Work(); } catch (Exception) { if (flag) throw; [|goto end;|] } end: Work();");

    [Theory]
    [InlineData("if (flag) throw; SentrySdk.CaptureException(ex);")]
    [InlineData("if (flag) { log.LogError(ex, \"m\"); return; } throw;")]
    public Task Ignores_when_every_path_reports(string handler) => Ignores(Handler(handler));

    [Fact]
    public Task Ignores_when_a_pragma_says_so() => Ignores(
        """

        try { Work(); }
        #pragma warning disable SNTG1002
        catch { if (flag) throw; }
        """);
}
