namespace SentryGen.Tests.Rules;

public class SNTG1007Tests() : RuleSpecification("SNTG1007")
{
    private const string Message = "'Exception' does not reach Sentry, and a comment or a name says that this is meant";

    [Theory]
    [InlineData("catch { /* closed anyway */ }")]
    [InlineData("catch\n{\n    // closed anyway\n}")]
    [InlineData("catch (Exception) { // closed anyway\n}")]
    [InlineData("catch (Exception _) { }")]
    [InlineData("catch (Exception ignored) { }")]
    [InlineData("catch (Exception ignore) { Work(); }")]
    [InlineData("catch (Exception expected) { Console.WriteLine(expected); }")]
    [InlineData("catch (Exception) // closed anyway\n{\n}")]
    [InlineData("catch { } // closed anyway\n")]
    [InlineData("catch /* closed anyway */ { }")]
    [InlineData("catch { /* closed anyway */ return; }")]
    [InlineData("catch { return; // closed anyway\n}")]
    [InlineData("catch { // closed anyway\n number = 0; }")]
    [InlineData("catch { // locked, wait for the next round\n System.Threading.Thread.Sleep(10); }")]
    public Task Reports_a_loss_that_a_comment_or_a_name_explains(string clause) => Reports("try { Work(); } " + clause, Message);

    [Theory]
    [InlineData("while (flag) { try { Work(); } {|SNTG1007:catch|} { /* the next may work */ continue; } }")]
    [InlineData("while (flag) { try { Work(); } {|SNTG1007:catch|} { // enough\n break; } }")]
    [InlineData("try { Work(); return 1; } {|SNTG1007:catch|} { /* none */ return null; }")]
    public Task Reports_a_comment_and_a_plain_way_out(string body) => ReportsAsMarked(Method(body));

    [Theory]
    [InlineData("void Delete(bool ignoreErrors) { try { Work(); } catch when (ignoreErrors) { } }")]
    [InlineData("void Delete(bool ignore) { try { Work(); } catch (Exception ex) when (ignore) { Console.WriteLine(ex); } }")]
    [InlineData("bool IgnoreFailures => flag; void Delete() { try { Work(); } catch when (this.IgnoreFailures) { } }")]
    [InlineData("readonly bool _ignoreErrors = true; void Delete() { try { Work(); } catch when (_ignoreErrors) { } }")]
    public Task Reports_a_loss_that_a_switch_asks_for(string member) => Reports(Members(member));

    [Theory]
    [InlineData("void Delete(bool force) { try { Work(); } catch { if (!force) throw; } }")]
    [InlineData("bool Ping(bool isThrow) { try { Work(); return true; } catch { if (isThrow) throw; return false; } }")]
    [InlineData("void Delete(bool silent) { try { Work(); } catch (Exception ex) { if (!silent) { throw; } Console.WriteLine(ex); } }")]
    [InlineData(
        "bool ThrowsOnError => flag; void Delete() { try { Work(); } catch { if (ThrowOnError) throw; } } bool ThrowOnError => flag;")]
    [InlineData("readonly bool _suppressErrors; void Delete() { try { Work(); } catch { if (_suppressErrors) return; else throw; } }")]
    public Task Reports_a_loss_that_the_caller_asks_for(string member) => Reports(Members(member));

    [Theory]
    [InlineData("void Delete(bool quick) { try { Work(); } catch { if (quick) throw; } }")]
    [InlineData("void Delete(bool throwing) { try { Work(); } catch { if (throwing) throw; } }")]
    [InlineData("void Delete(bool silent) { try { Work(); } catch { if (silent) Work(); else if (flag) throw; } }")]
    public Task Ignores_any_other_switch(string member) => Reports("SNTG1002", Members(member));

    [Theory]
    [InlineData("// Ignored: the next run deletes it\nWork();")]
    [InlineData("// best effort\nif (flag) return 1;")]
    [InlineData("Work(); // fallback\n")]
    [InlineData("/* We don't care. */ Work();")]
    [InlineData("// The clipboard fails often while another app uses it\nWork();")]
    [InlineData("Work(); // returns nothing: this error comes up while the window closes (Typewriter)\n")]
    [InlineData("// Something went wrong with the till, so take the other one\nWork();")]
    [InlineData("// no till: try again with the other one\nWork();")]
    [InlineData("// don't want to stop here, just start the logger\nWork();")]
    [InlineData("// The till is of no use in the night\nConsole.WriteLine(1);")]
    [InlineData("// The till is of no use in the night\nlog.LogWarning(\"no till\");")]
    [InlineData("Work(); // an error only means that the list stays empty\n")]
    public Task Reports_a_comment_that_says_that_the_failure_does_not_matter(string handler) => Reports(Handler(handler));

    [Theory]
    [InlineData("// TODO: don't swallow it\nWork();")]
    [InlineData("// unexpected\nWork();")]
    [InlineData("// an error\nWork();")]
    [InlineData("// Show the error to the user\nWork();")]
    [InlineData("// this is not an expected exception, log it\nWork();")]
    [InlineData("// go back to the page of the orders\nWork();")]
    [InlineData("// The till is of no use in the night\nWork();")]
    [InlineData("// no till\nConsole.WriteLine(1);")]
    [InlineData("// Write the till to the console\nConsole.WriteLine(1);")]
    [InlineData("// ignore();\nWork();")]
    public Task Ignores_a_comment_that_says_something_else(string handler) => Reports("SNTG1001", Handler(handler));

    [Theory]
    [InlineData("void Delete(bool ignoreErrors) { try { Work(); } catch when (!ignoreErrors) { } }")]
    [InlineData("void Delete(bool quick) { try { Work(); } catch when (quick) { } }")]
    [InlineData("bool Ignores() => flag; void Delete() { try { Work(); } catch when (Ignores()) { } }")]
    public Task Ignores_any_other_filter(string member) => Reports("SNTG1001", Members(member));

    [Theory]
    [InlineData("return Scope(); // none\n")]
    [InlineData("// return null;\nreturn 1;")]
    [InlineData("// TODO\nreturn 1;")]
    [InlineData("// the text\nreturn ex.Message;")]
    public Task Ignores_a_comment_beside_a_way_out_that_works(string handler) => Reports("SNTG1001", Handler(handler));

    [Theory]
    [InlineData("// sentrygen: expected\nWork();")]
    [InlineData("// sentrygen: expected, the till is closed anyway\nreturn;")]
    [InlineData("/* sentrygen: expected */ Work();")]
    [InlineData("Work(); // SentryGen: Expected\n")]
    [InlineData("Work(); } // sentrygen: expected\n {")]
    [InlineData("if (flag) throw; // sentrygen: expected\n")]
    [InlineData("// sentrygen: expected\nlog.LogWarning(ex, \"m\");")]
    [InlineData("// sentrygen: expected\nlog.LogError(\"m\");")]
    [InlineData("// sentrygen: expected\nthrow new Failure(\"m\");")]
    public Task Reports_a_loss_that_is_marked(string handler) => Reports(Handler(handler), Message);

    [Theory]
    [InlineData("SNTG1001", "// goes on\nWork();")]
    [InlineData("SNTG1001", "Work(); // sentrygen is expected\n")]
    [InlineData("SNTG1002", "// goes on\nif (flag) throw;")]
    [InlineData("SNTG1004", "// goes on\nlog.LogWarning(ex, \"m\");")]
    [InlineData("SNTG1005", "// goes on\nlog.LogError(\"m\");")]
    [InlineData("SNTG1006", "// goes on\nthrow new Failure(\"m\");")]
    public Task Ignores_a_comment_beside_statements(string id, string handler) => Reports(id, Handler(handler));

    [Theory]
    [InlineData("number = 1;\n// Best effort: the till may be gone\ntry { Work(); } catch { Work(); }")]
    [InlineData("number = 1;\n// Skip it silently if it is gone\ntry { Work(); } catch { Work(); }")]
    [InlineData("try { Work(); }\n// The till is gone, therefore just ignore it\ncatch { Work(); }")]
    [InlineData("try { Work(); }\n// never fail a sale because of the till\ncatch { Work(); }")]
    [InlineData("try { Work(); }\n// Ignore commit exceptions\ncatch { Work(); }")]
    [InlineData("try { Work(); }\n// Legacy fallback if the icons are not there.\ncatch { Work(); }")]
    [InlineData("number = 1;\n// errors of the old till are suppressed\ntry { Work(); } catch { Work(); }")]
    public Task Reports_a_comment_before_the_code_that_says_that_the_failure_does_not_matter(string code) => Reports(Method(code));

    [Theory]
    [InlineData("number = 1;\n// Ignore case in the names\ntry { Work(); } catch { Work(); }")]
    [InlineData("number = 1;\n// Log the errors that the old till ignored\ntry { Work(); } catch { Work(); }")]
    [InlineData("number = 1;\n// TODO: best effort?\ntry { Work(); } catch { Work(); }")]
    [InlineData("number = 1;\n// Best effort\nWork(); try { Work(); } catch { Work(); }")]
    public Task Ignores_a_comment_before_the_code_about_other_things(string code) => Reports("SNTG1001", Method(code));

    [Fact]
    public Task Ignores_a_comment_outside_the_block() => Reports("SNTG1001", Method(
        """
        try { Work(); }
        // closed anyway
        catch { }
        // sentrygen: expected
        """));

    [Theory]
    [InlineData("try { Work(); } catch { // sentrygen: expected\n Work(); }")]
    [InlineData("try { Work(); } catch { // closed anyway\n }")]
    public Task Ignores_the_marker_of_a_handler_further_in(string inner) => ReportsAsMarked(Members(
        $$"""
        void Method()
        {
            try { Work(); }
            {|SNTG1001:catch|}
            {
                {{inner.Replace("catch", "{|SNTG1007:catch|}")}}
            }
        }
        """));

    [Theory]
    [InlineData("catch (Exception ignored) { SentrySdk.CaptureException(ignored); }")]
    [InlineData("catch { /* closed anyway */ throw; }")]
    public Task Ignores_what_is_said_where_nothing_is_lost(string clause) => Ignores("try { Work(); } " + clause);

    [Theory]
    [InlineData("catch (Exception ex1) { }")]
    [InlineData("catch (Exception notExpected) { }")]
    [InlineData("catch (Exception Ignored) { }")]
    public Task Ignores_other_names(string clause) => Reports("SNTG1001", Method("try { Work(); } " + clause));
}
