using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;

// Members of the framework that take an exception and drop it, and looks at it that are no report.
internal sealed class FrameworkDrops
{
    private interface IHasCode { int Code(); }

    private sealed class CodedException : Exception, IHasCode
    {
        public int Code() => 3;
    }

    private readonly ModelStateDictionary modelState = new();
    private readonly List<Exception> known = [];

    [Snippet]
    HealthCheckResult A_health_check_made_by_its_constructor()
    {
        try { Fail(); return HealthCheckResult.Healthy(); }
        catch (Exception ex) { return new HealthCheckResult(HealthStatus.Degraded, "slow", ex); }
    }

    [Snippet]
    HealthCheckResult A_health_check_without_it()
    {
        try { Fail(); return HealthCheckResult.Healthy(); }
        catch (Exception) { return HealthCheckResult.Unhealthy("down"); }
    }

    [Snippet]
    HealthCheckResult A_health_check_that_logs(ILogger log)
    {
        try { Fail(); return HealthCheckResult.Healthy(); }
        catch (Exception ex)
        {
            log.LogError(ex, "down");
            return HealthCheckResult.Unhealthy("down", ex);
        }
    }

    [Snippet]
    AuthenticateResult An_authentication_that_fails()
    {
        try { Fail(); return AuthenticateResult.NoResult(); }
        catch (Exception ex) { return AuthenticateResult.Fail(ex); }
    }

    [Snippet]
    AuthenticateResult An_authentication_that_fails_with_text()
    {
        try { Fail(); return AuthenticateResult.NoResult(); }
        catch (Exception ex) { return AuthenticateResult.Fail(ex.Message); }
    }

    [Snippet]
    bool A_model_error()
    {
        try { Fail(); }
        catch (Exception ex) { modelState.TryAddModelException("row", ex); }
        return modelState.IsValid;
    }

    [Snippet]
    IActionResult A_bad_request()
    {
        try { Fail(); return new OkResult(); }
        catch (Exception ex) { return new BadRequestObjectResult(ex.Message); }
    }

    [Snippet]
    IActionResult A_problem_with_details()
    {
        try { Fail(); return new OkResult(); }
        catch (Exception ex) { return new ObjectResult(new ProblemDetails { Title = "failed", Detail = ex.ToString() }); }
    }

    [Snippet]
    IResult A_minimal_problem()
    {
        try { Fail(); return TypedResults.Ok(); }
        catch (Exception ex) { return TypedResults.Problem(ex.Message, statusCode: 500); }
    }

    [Snippet]
    void A_stack_trace()
    {
        try { Fail(); }
        catch (Exception ex) { Console.WriteLine(new StackTrace(ex, true).FrameCount); }
    }

    [Snippet]
    void A_weak_reference()
    {
        try { Fail(); }
        catch (Exception ex) { var seen = new WeakReference(ex); Console.WriteLine(seen.IsAlive); }
    }

    [Snippet]
    bool A_search_in_a_list()
    {
        try { return Fail() > 0; }
        catch (Exception ex) { return known.Contains(ex); }
    }

    [Snippet]
    int A_hash_code()
    {
        try { return Fail(); }
        catch (Exception ex) { return RuntimeHelpers.GetHashCode(ex); }
    }

    [Snippet]
    bool A_comparison()
    {
        Exception? last = null;
        try { return Fail() > 0; }
        catch (Exception ex) { return ReferenceEquals(ex, last) || ex.Equals(last); }
    }

    [Snippet]
    int A_question_to_an_interface()
    {
        try { return Fail(new CodedException()); }
        catch (Exception ex) { return (ex as IHasCode)?.Code() ?? 1; }
    }

    [Snippet]
    int A_question_by_a_pattern()
    {
        try { return Fail(new CodedException()); }
        catch (Exception ex) { return ex is IHasCode { } coded ? coded.Code() : ex.HResult; }
    }

    [Snippet]
    string Its_type_name()
    {
        try { return Fail().ToString(); }
        catch (Exception ex) { return ex.GetType().FullName ?? ex.Source ?? "?"; }
    }

    [Snippet]
    void Its_data_on_the_console()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            foreach (DictionaryEntry entry in ex.Data) Console.WriteLine($"{entry.Key}={entry.Value}");
        }
    }

    [Snippet]
    void Its_text_in_a_file()
    {
        try { Fail(); }
        catch (Exception ex) { File.AppendAllText(Path.GetTempFileName(), ex.ToString()); }
    }

    [Snippet]
    void A_writer_that_gets_it()
    {
        using var writer = new StringWriter();
        try { Fail(); }
        catch (Exception ex) { writer.WriteLine(ex); }
    }

    [Snippet]
    void A_builder_that_gets_it()
    {
        var text = new System.Text.StringBuilder();
        try { Fail(); }
        catch (Exception ex) { text.Append("failed: ").Append(ex); }
    }

    [Snippet]
    string A_serializer_that_gets_it()
    {
        try { return Fail().ToString(); }
        catch (Exception ex) { return System.Text.Json.JsonSerializer.Serialize(new { ex.Message, Type = ex.GetType().Name }); }
    }

    [Snippet]
    void A_format_that_gets_it()
    {
        try { Fail(); }
        catch (Exception ex) { Console.Error.WriteLine("{0}: {1}", DateTime.Now, ex); }
    }

    [Snippet]
    void A_tag_list()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var tags = new TagList { { "error", ex.GetType().Name } };
            Activity.Current?.AddException(ex, tags);
        }
    }

    [Snippet]
    void A_context_item(ILogger log)
    {
        var context = new DefaultHttpContext();
        try { Fail(); }
        catch (Exception ex) { context.Items["error"] = ex; }
        if (context.Items["error"] is Exception why) log.LogError(why, "from the context");
    }

    [Snippet]
    void A_null_logger_in_a_local()
    {
        ILogger none = NullLogger.Instance;
        try { Fail(); }
        catch (Exception ex) { none.LogError(ex, "failed"); }
    }

    [Snippet]
    void A_null_logger_of_a_type()
    {
        var none = NullLogger<FrameworkDrops>.Instance;
        try { Fail(); }
        catch (Exception ex) { none.LogCritical(ex, "failed"); }
    }

    [Snippet]
    void A_note_in_a_table_of_its_own()
    {
        try { Fail(); }
        catch (Exception ex) { new ConditionalWeakTable<Exception, object>().Add(ex, new object()); }
    }

    [Snippet]
    void An_environment_exit_code()
    {
        try { Fail(); }
        catch (Exception) { Environment.ExitCode = 0; }
    }

    [Snippet]
    void A_pause()
    {
        try { Fail(); }
        catch (Exception) { Thread.Sleep(TimeSpan.FromMilliseconds(1)); }
    }

    [Snippet]
    void A_discard()
    {
        try { Fail(); }
        catch (Exception ex) { _ = ex; }
    }

    [Snippet]
    void A_keep_alive()
    {
        try { Fail(); }
        catch (Exception ex) { GC.KeepAlive(ex); }
    }

    [Snippet]
    void A_null_check_by_the_framework()
    {
        try { Fail(); }
        catch (Exception ex) { ArgumentNullException.ThrowIfNull(ex); }
    }

    [Snippet]
    void A_dynamic_call(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            dynamic why = ex;
            log.LogError("failed: {Text}", (string)why.Message);
        }
    }
}
