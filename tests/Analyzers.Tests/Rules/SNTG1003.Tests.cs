namespace SentryGen.Tests.Rules;

public class SNTG1003Tests() : RuleSpecification("SNTG1003")
{
    [Fact]
    public Task Reports_a_specific_type_that_is_lost() => Reports(
        Handler("", "(IOException)"), "'IOException' is caught here and never reaches Sentry: it is lost at line 1");

    [Fact]
    public Task Reports_a_specific_type_that_is_lost_on_some_paths() => Reports(
        Handler("if (flag) throw;", "(IOException)"),
            "'IOException' is caught here and reaches Sentry on some paths only: it is lost at line 1");

    [Theory]
    [InlineData("catch (Exception ex) when (ex is IOException) { }")]
    [InlineData("catch (Exception ex) when (ex is IOException or TimeoutException) { }")]
    [InlineData("catch (Exception ex) when (ex is IOException && flag) { }")]
    [InlineData("catch (Exception ex) when (ex is FileNotFoundException || ex is IOException) { }")]
    [InlineData("catch (Exception ex) when (ex is IOException { Message.Length: 42 }) { }")]
    [InlineData("catch (Exception ex) when (ex is IOException io && io.HResult == 1) { Console.WriteLine(io); }")]
    [InlineData("catch (Exception ex) { if (ex is IOException) return; throw; }")]
    [InlineData("catch (Exception ex) { if (ex is not (IOException or TimeoutException)) throw; }")]
    [InlineData("catch (Exception ex) { switch (ex) { case IOException: break; default: throw; } }")]
    public Task Reports_when_a_filter_or_a_test_narrows_the_type(string clause) => Reports("try { Work(); } " + clause);

    [Theory]
    [InlineData("void Method<T>() where T : Exception { try { Work(); } catch (T) { } }")]
    [InlineData("void Method<T>() where T : IOException { try { Work(); } catch (T ex) { Console.WriteLine(ex); } }")]
    public Task Reports_a_type_parameter(string member) => Reports(Members(member));

    [Theory]
    [InlineData("throw;")]
    [InlineData("SentrySdk.CaptureException(ex);")]
    [InlineData("throw new Failure(\"m\", ex);")]
    public Task Ignores_when_it_arrives(string handler) => Ignores(Handler(handler, "(IOException ex)"));

    [Theory]
    [InlineData("IOException")]
    [InlineData("System.IO.IOException")]
    [InlineData("T:System.IO.IOException")]
    public Task Ignores_exceptions_that_the_options_name(string names) =>
        Ignores(Handler("", "(IOException)").Under("sentrygen_ignored_exceptions = " + names));

    [Fact]
    public Task Reports_a_type_of_the_same_name_elsewhere() =>
        Reports(Handler("", "(Till.IOException)")
            .And("namespace Till { class IOException : Exception { } }")
            .Under("sentrygen_ignored_exceptions = System.IO.IOException"));

    [Theory]
    [InlineData("ex is IOException", "IOException")]
    [InlineData("ex is IOException or TimeoutException", "IOException or TimeoutException")]
    [InlineData("ex is FileNotFoundException || ex is IOException", "FileNotFoundException or IOException")]
    [InlineData("ex is IOException && flag", "Exception when ex is IOException && flag")]
    public Task Says_what_a_filter_lets_through(string filter, string caught) => Reports(
        $"try {{ Work(); }} catch (Exception ex) when ({filter}) {{ }}",
            $"'{caught}' is caught here and never reaches Sentry: it is lost at line 1");

    [Theory]
    [InlineData("ex is not OperationCanceledException", "Exception other than OperationCanceledException")]
    [InlineData("!(ex is IOException)", "Exception other than IOException")]
    [InlineData("ex is not (IOException or TimeoutException)", "Exception other than IOException or TimeoutException")]
    [InlineData("ex is not IOException && ex is not TimeoutException", "Exception other than IOException or TimeoutException")]
    [InlineData("flag", "Exception when flag")]
    [InlineData("last is IOException", "Exception when last is IOException")]
    [InlineData("last is not IOException", "Exception when last is not IOException")]
    [InlineData("((object)last) is IOException", "Exception when ((object)last) is IOException")]
    [InlineData("true", "Exception")]
    public Task Says_what_a_filter_leaves_out(string filter, string caught) => Reports(
        "SNTG1001",
        Method($"Exception last = new IOException(); try {{ Work(); }} catch (Exception ex) when ({filter}) {{ }}"),
        $"'{caught}' is caught here and never reaches Sentry: the handler is left at line 1 without reporting or rethrowing it");
}
