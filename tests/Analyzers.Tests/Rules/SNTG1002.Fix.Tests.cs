namespace SentryGen.Tests.Rules;

public class SNTG1002FixTests() : RuleSpecification("SNTG1002")
{
    private const string Capture = "Capture";

    [Fact]
    public Task Offers_to_capture_where_it_is_lost_and_to_mark() => Offers(Handler("if (flag) throw;"), Capture, "MarkExpected");

    [Fact]
    public Task Fixes_the_end_of_the_handler() => Fixes(
        Body("""
            try { Work(); }
            catch (Exception ex)
            {
                if (flag) throw;
                Work(); // goes on
                // and on
            }
            """),
        Body("""
            try { Work(); }
            catch (Exception ex)
            {
                if (flag) throw;
                Work(); // goes on
                SentrySdk.CaptureException(ex);
                // and on
            }
            """),
        Capture);

    [Fact]
    public Task Fixes_every_way_out_that_loses_it() => Fixes(
        Body("""
            try { Work(); }
            catch (Exception)
            {
                if (number == 1)
                {
                    // one
                    return;
                }

                if (number == 2) return;
                if (number == 3)
                    throw;
                switch (number)
                {
                    case 4:
                        return; // four
                    case 5:
                        throw;
                }

                Work();
            }
            """),
        Body("""
            try { Work(); }
            catch (Exception ex)
            {
                if (number == 1)
                {
                    SentrySdk.CaptureException(ex);
                    // one
                    return;
                }

                if (number == 2)
                {
                    SentrySdk.CaptureException(ex);
                    return;
                }

                if (number == 3)
                    throw;
                switch (number)
                {
                    case 4:
                        SentrySdk.CaptureException(ex);
                        return; // four
                    case 5:
                        throw;
                }

                Work();
                SentrySdk.CaptureException(ex);
            }
            """),
        Capture);

    [Fact]
    public Task Fixes_the_way_out_of_a_loop() => Fixes(
        Body("""
            while (flag)
            {
                try { Work(); }
                catch (Exception ex)
                {
                    if (number > 1) throw;
                    continue;
                }
            }
            """),
        Body("""
            while (flag)
            {
                try { Work(); }
                catch (Exception ex)
                {
                    if (number > 1) throw;
                    SentrySdk.CaptureException(ex);
                    continue;
                }
            }
            """),
        Capture);

    [Fact]
    public Task Fixes_before_the_process_ends() => Fixes(
        Body("""
            try { Work(); }
            catch (Exception ex)
            {
                if (flag) throw;
                Environment.Exit(1);
            }
            """),
        Body("""
            try { Work(); }
            catch (Exception ex)
            {
                if (flag) throw;
                SentrySdk.CaptureException(ex);
                Environment.Exit(1);
            }
            """),
        Capture);

    [Fact]
    public Task Fixes_with_a_marker() => Fixes(
        Body("""
            try { Work(); }
            catch (Exception)
            {
                if (flag)
                    throw;
            }
            """),
        Body("""
            try { Work(); }
            catch (Exception)
            {
                // sentrygen: expected
                if (flag)
                    throw;
            }
            """),
        "MarkExpected");

    [Fact]
    public Task Fixes_all_handlers_nested_ones_too() => FixesAll(
        Body("""
            try { Work(); }
            catch (Exception)
            {
                if (flag) throw;
                try { Work(); }
                catch (Exception)
                {
                    if (flag) throw;
                }
            }
            """),
        Body("""
            try { Work(); }
            catch (Exception ex)
            {
                if (flag) throw;
                try { Work(); }
                catch (Exception exception)
                {
                    if (flag) throw;
                    SentrySdk.CaptureException(exception);
                }
                SentrySdk.CaptureException(ex);
            }
            """),
        Capture);
}
