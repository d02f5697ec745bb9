namespace SentryGen.Tests.Rules;

public class SNTG1006Tests() : RuleSpecification("SNTG1006")
{
    [Fact]
    public Task Reports_what_is_replaced_and_where() => Reports(
        """
        try { Work(); }
        catch (IOException ex)
        {
            throw new Failure(ex.Message);
        }
        """,
        "'IOException' is replaced by a new exception that does not carry it as inner exception (line 4)");

    [Theory]
    [InlineData("throw new Failure(\"m\");")]
    [InlineData("throw new Failure(ex.ToString());")]
    [InlineData("var text = ex.Message; throw new Failure(text);")]
    [InlineData("throw new Failure(\"m\", null!);")]
    [InlineData("throw new Failure(\"m\", new Exception());")]
    [InlineData("var failure = new Failure(\"m\"); throw failure;")]
    [InlineData("ex = new Failure(\"m\"); throw ex;")]
    [InlineData("if (flag) throw; throw new Failure(\"m\");")]
    [InlineData("if (flag) throw new Failure(\"m\", ex); throw new NotSupportedException();")]
    public Task Reports_a_new_exception_without_the_cause(string handler) => Reports(Handler(handler));

    [Theory]
    [InlineData("throw new Failure(\"m\", ex);")]
    [InlineData("SentrySdk.CaptureException(ex); throw new Failure(\"m\");")]
    [InlineData("log.LogError(ex, \"m\"); throw new Failure(\"m\");")]
    public Task Ignores_when_the_cause_arrives(string handler) => Ignores(Handler(handler));

    [Fact]
    public Task Ignores_exceptions_that_the_options_name() =>
        Ignores(Handler("throw new Failure(\"m\");", "(IOException)").Under("sentrygen_ignored_exceptions = IOException"));
}
