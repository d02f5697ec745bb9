namespace SentryGen.Tests.Fate;

/// <summary>Methods that make the exception to throw.</summary>
public class Factories : Specification
{
    private static Snippet Factory(string factory, string handler = "throw Made(ex);") => Members(
        $$"""
        {{factory}}
        void Method() { try { Work(); } catch (Exception ex) { {{handler}} } }
        """);

    [Theory]
    [InlineData("Exception Made(Exception error) => new Failure(\"m\", error);")]
    [InlineData("static Failure Made(Exception cause) { var made = new Failure(\"m\", cause); Work(); return made; }")]
    [InlineData("Exception Made(Exception error) => error;")]
    [InlineData("Exception Made(Exception error) => error.InnerException ?? error;")]
    [InlineData("Exception Made(Exception error) { if (error is IOException) return new Failure(\"io\", error); return error; }")]
    [InlineData("Exception Made(Exception error) => error switch { IOException io => new Failure(\"io\", io), _ => new Failure(\"other\", error) };")]
    [InlineData("Exception Made(Exception error) => Further(error); Exception Further(Exception error) => new Failure(\"m\", error);")]
    public Task Ignores_when_the_made_exception_carries_it(string factory) => Ignores(Factory(factory));

    [Theory]
    [InlineData("Exception Made(Exception error) => new Failure(error.Message);")]
    [InlineData("Exception Made(Exception error) => new Failure(Text(error)); string Text(Exception error) => error.ToString();")]
    [InlineData("Exception Made(object any) => new Failure($\"{any}\");")]
    [InlineData("Exception Made(Exception error) => new Failure(\"m\") { Cause = error };")]
    public Task Reports_when_the_made_exception_drops_it(string factory) => Reports("SNTG1006", Factory(factory));

    [Fact]
    public Task Reports_when_the_made_exception_is_not_thrown() =>
        Reports("SNTG1001", Factory("Exception Made(Exception error) => new Failure(\"m\", error);", "Made(ex);"));

    [Fact]
    public Task Ignores_when_a_factory_elsewhere_gets_it() =>
        Ignores(Factory("readonly Func<Exception, Exception> make = null!;", "throw make(ex);"));

    [Theory]
    [InlineData("throw ex.AsFailure();")]
    [InlineData("throw Failures.Io(\"m\", ex);")]
    [InlineData("throw new Failures.Wrapped(ex);")]
    public Task Ignores_when_it_is_made_in_another_class(string handler) => Ignores(Factory("", handler).And(
        """
        public static class Failures
        {
            public static Failure AsFailure(this Exception error) => new(error.Message, error);
            public static Failure Io(string text, Exception error) => new(text, error);
            public class Wrapped(Exception error) : Exception("wrapped", error);
        }
        """));
}
