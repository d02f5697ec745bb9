// Screens, bots and tools: what people are told.
using System.Text;

file static class Walk
{
    public static IEnumerable<Exception> AndCauses(this Exception e)
    {
        var at = e;
        do
        {
            yield return at;
            at = at.InnerException;
        }
        while (at is not null);
    }

    public static IEnumerable<string> Lines(this Exception e)
    {
        foreach (var x in e.AndCauses()) yield return x.Message;
    }
}

internal sealed class TownScreens
{
    [Snippet]
    void Each_cause_is_printed()
    {
        try { Fail(new InvalidOperationException("out", new IOException("in"))); }
        catch (Exception e)
        {
            foreach (var x in e.AndCauses()) Console.WriteLine(x.GetType());
        }
    }

    [Snippet]
    void Each_cause_is_logged(ILogger log)
    {
        try { Fail(new InvalidOperationException("out", new IOException("in"))); }
        catch (Exception e)
        {
            foreach (var x in e.AndCauses()) log.LogError(x, "cause");
        }
    }

    [Snippet]
    void Each_line_is_printed()
    {
        try { Fail(new InvalidOperationException("out", new IOException("in"))); }
        catch (Exception e)
        {
            foreach (var line in e.Lines()) Console.WriteLine(line);
        }
    }

    [Snippet]
    void The_last_cause_is_captured()
    {
        try { Fail(new InvalidOperationException("out", new IOException("in"))); }
        catch (Exception e) { SentrySdk.CaptureException(e.AndCauses().Last()); }
    }

    [Snippet]
    int The_causes_are_counted()
    {
        try { return Fail(new InvalidOperationException("out", new IOException("in"))); }
        catch (Exception e) { return e.AndCauses().Count(); }
    }

    [Snippet]
    bool A_cause_of_a_type_is_looked_for()
    {
        try { return Fail(new InvalidOperationException("out", new IOException("in"))) > 0; }
        catch (Exception e) { return e.AndCauses().Any(x => x is IOException); }
    }

    [Snippet]
    List<Exception> The_causes_are_returned()
    {
        try { return [new IOException($"{Fail()}")]; }
        catch (Exception e) { return e.AndCauses().ToList(); }
    }

    private sealed class Toast
    {
        public required string Title { get; init; }

        public string? Body { get; set; }

        public Exception? Details { get; set; }

        public bool IsError { get; set; }
    }

    private static void Show(Toast toast) => Console.WriteLine($"{toast.Title}: {toast.Body} {toast.IsError}");

    private static void ShowAndSend(Toast toast, bool send)
    {
        Console.WriteLine(toast.Title);
        if (send && toast.Details is not null) SentrySdk.CaptureException(toast.Details);
    }

    [Snippet]
    void A_toast_that_is_shown()
    {
        try { Fail(); }
        catch (Exception e)
        {
            var toast = new Toast { Title = "Sorry", Body = e.Message, Details = e };
            toast.IsError = true;
            Show(toast);
        }
    }

    [Snippet]
    void A_toast_that_is_shown_and_sent()
    {
        try { Fail(); }
        catch (Exception e)
        {
            var toast = new Toast { Title = "Sorry" };
            toast.Details = e;
            ShowAndSend(toast, send: true);
        }
    }

    [Snippet]
    void A_toast_that_is_shown_and_not_sent()
    {
        try { Fail(); }
        catch (Exception e) { ShowAndSend(new Toast { Title = "Sorry", Details = e }, send: false); }
    }

    [Snippet]
    void A_toast_without_details_is_sent()
    {
        try { Fail(); }
        catch (Exception e) { ShowAndSend(new Toast { Title = "Sorry", Body = e.Message }, send: true); }
    }

    private static string? Ask(string question) => question.Length > 3 ? "y" : null;

    [Snippet(Paths = 2)]
    void A_question_whether_to_send(int which)
    {
        try { Fail(); }
        catch (Exception e)
        {
            var answer = Ask(which == 0 ? e.Message : "");
            if (answer == "y") SentrySdk.CaptureException(e);
        }
    }

    [Snippet]
    string A_bot_that_answers_with_its_text()
    {
        var answer = new StringBuilder("Hello");
        try
        {
            answer.Append(Fail());
        }
        catch (Exception e)
        {
            answer.Clear().Append("Sorry: ").Append(e.Message);
        }

        return answer.ToString();
    }

    private readonly Stack<(string Screen, Exception? Error)> history = new();

    [Snippet]
    void A_history_with_it()
    {
        try { Fail(); }
        catch (Exception e) { history.Push(("editor", e)); }
    }

    [Snippet]
    void A_history_without_it()
    {
        try { Fail(); }
        catch (Exception) { history.Push(("editor", null)); }
    }

    private Action<string>? status;

    [Snippet]
    void A_status_line()
    {
        status = Console.WriteLine;
        try { Fail(); }
        catch (Exception e) { status?.Invoke(e.Message); }
    }

    private Func<Exception, Task>? report;

    [Snippet]
    async Task A_report_function_in_a_field()
    {
        report = e =>
        {
            SentrySdk.CaptureException(e);
            return Task.CompletedTask;
        };
        try { await FailAsync(); }
        catch (Exception e)
        {
            if (report is null) throw;
            await report(e);
        }
    }

    private static readonly Dictionary<string, string> Texts = new() { ["InvalidOperationException"] = "That does not work now." };

    [Snippet]
    string A_table_of_texts()
    {
        try { return $"{Fail()}"; }
        catch (Exception e) { return Texts.TryGetValue(e.GetType().Name, out var text) ? text : "Something went wrong."; }
    }

    [Snippet]
    void A_crash_file()
    {
        try { Fail(); }
        catch (Exception e)
        {
            using var file = new StreamWriter(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
            file.WriteLine(DateTime.UtcNow);
            file.WriteLine(e);
        }
    }

    [Snippet]
    void A_crash_file_and_a_report()
    {
        try { Fail(); }
        catch (Exception e)
        {
            try
            {
                File.WriteAllText(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), e.ToString());
            }
            finally
            {
                SentrySdk.CaptureException(e);
            }
        }
    }
}
