namespace SentryGen.Tests.Rules;

public class SNTG2004FixTests() : RuleSpecification("SNTG2004")
{
    private Task Opens(string before, string after) => Fixes(Unit(before).In(Project.Console), Unit(after), "LeaveOpen");

    [Fact]
    public Task Drops_a_using_declaration() => Opens(
        """
        using Sentry;

        // Starts Sentry.
        using var sentry = SentrySdk.Init(""); // Now.
        await Console.In.ReadToEndAsync();
        """,
        """
        using Sentry;

        // Starts Sentry.
        SentrySdk.Init(""); // Now.
        await Console.In.ReadToEndAsync();
        """);

    [Fact]
    public Task Keeps_a_variable_that_is_used() => Opens(
        """
        using Sentry;

        using var sentry = SentrySdk.Init("");
        await Console.In.ReadToEndAsync();
        Console.WriteLine(sentry);
        """,
        """
        using Sentry;

        var sentry = SentrySdk.Init("");
        await Console.In.ReadToEndAsync();
        Console.WriteLine(sentry);
        """);

    [Fact]
    public Task Takes_the_body_out_of_a_using_statement() => Opens(
        """
        using Sentry;

        class Program
        {
            static async Task Main()
            {
                // Starts Sentry.
                using (SentrySdk.Init(""))
                {
                    // Works.
                    await Console.In.ReadToEndAsync();
                    Console.WriteLine();
                }
            }
        }
        """,
        """
        using Sentry;

        class Program
        {
            static async Task Main()
            {
                // Starts Sentry.
                SentrySdk.Init("");
                // Works.
                await Console.In.ReadToEndAsync();
                Console.WriteLine();
            }
        }
        """);

    [Fact]
    public Task Takes_the_body_out_of_a_using_statement_at_top_level() => Opens(
        """
        using Sentry;

        using (SentrySdk.Init(""))
        {
            await Console.In.ReadToEndAsync();
        }

        Console.WriteLine();
        """,
        """
        using Sentry;

        SentrySdk.Init("");
        await Console.In.ReadToEndAsync();

        Console.WriteLine();
        """);

    [Fact]
    public Task Keeps_the_block_whose_names_are_used_again() => Opens(
        """
        using Sentry;

        class Program
        {
            static async Task Main()
            {
                using (SentrySdk.Init(""))
                {
                    var name = "a";
                    await Console.In.ReadToEndAsync();
                }
                foreach (var name in "b") Console.WriteLine(name);
            }
        }
        """,
        """
        using Sentry;

        class Program
        {
            static async Task Main()
            {
                SentrySdk.Init("");
                {
                    var name = "a";
                    await Console.In.ReadToEndAsync();
                }
                foreach (var name in "b") Console.WriteLine(name);
            }
        }
        """);

    [Fact]
    public Task Does_not_close_it_in_a_finally_block() => Opens(
        """
        using Sentry;

        class Program
        {
            static async Task Main()
            {
                SentrySdk.Init("");
                try
                {
                    await Console.In.ReadToEndAsync();
                }
                finally
                {
                    Console.WriteLine("Done.");
                    SentrySdk.Close();
                }
            }
        }
        """,
        """
        using Sentry;

        class Program
        {
            static async Task Main()
            {
                SentrySdk.Init("");
                try
                {
                    await Console.In.ReadToEndAsync();
                }
                finally
                {
                    Console.WriteLine("Done.");
                }
            }
        }
        """);

    [Fact]
    public Task Drops_a_finally_block_that_does_nothing_else() => Opens(
        """
        using Sentry;

        class Program
        {
            static async Task Main()
            {
                var sentry = SentrySdk.Init("");
                try
                {
                    await Console.In.ReadToEndAsync();
                }
                finally
                {
                    sentry.Dispose();
                }
            }
        }
        """,
        """
        using Sentry;

        class Program
        {
            static async Task Main()
            {
                var sentry = SentrySdk.Init("");
                {
                    await Console.In.ReadToEndAsync();
                }
            }
        }
        """);
}
