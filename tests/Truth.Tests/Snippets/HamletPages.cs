// View models, commands, dialogs and reporters of a small shop.
internal sealed class HamletPages
{
    private readonly List<string> shown = [];

    private sealed class Message(string text, Exception? cause = null)
    {
        public string Text => text;

        public Exception? Cause => cause;

        public static Message Of(Exception why) => new(Friendly(why), why);

        public static Message Plain(Exception why) => new(Friendly(why));

        private static string Friendly(Exception why) => why switch
        {
            TimeoutException => "That took too long.",
            UnauthorizedAccessException => "You are not allowed to do that.",
            _ => "Something went wrong.",
        };
    }

    private static class Crash
    {
        public static bool IsEnabled { get; set; } = true;

        public static void Tell(Exception why, string? hint = null, bool isFatal = false)
        {
            if (!IsEnabled) return;
            SentrySdk.CaptureException(why, scope =>
            {
                scope.Level = isFatal ? SentryLevel.Fatal : SentryLevel.Error;
                if (hint is not null) scope.SetTag("hint", hint);
            });
        }

        public static void Note(Exception why) => SentrySdk.AddBreadcrumb(why.Message, "note");
    }

    [Snippet]
    void A_page_with_a_message_and_its_cause(ILogger log)
    {
        Message? message = null;
        try
        {
            Fail();
        }
        catch (Exception why)
        {
            message = Message.Of(why);
        }

        if (message is { Cause: { } cause }) log.LogError(cause, "{Text}", message.Text);
    }

    [Snippet]
    void A_page_with_a_message_only()
    {
        Message? message = null;
        try
        {
            Fail();
        }
        catch (Exception why)
        {
            message = Message.Plain(why);
        }

        shown.Add(message?.Text ?? "");
    }

    [Snippet]
    void A_page_that_tells_the_crash()
    {
        try
        {
            Fail();
        }
        catch (Exception why)
        {
            Crash.Tell(why, hint: "page", isFatal: true);
            shown.Add("sorry");
        }
    }

    [Snippet]
    void A_page_that_notes_the_crash()
    {
        try
        {
            Fail();
        }
        catch (Exception why)
        {
            Crash.Note(why);
            shown.Add("sorry");
        }
    }

    private sealed class Command(Action run, Func<Exception, bool>? handle = null)
    {
        public void Execute()
        {
            try
            {
                run();
            }
            catch (Exception why) when (handle?.Invoke(why) == true)
            {
            }
        }
    }

    [Snippet(In = nameof(Command))]
    void A_command_that_handles_with_a_report(ILogger log) => new Command(() => Fail(), why =>
    {
        log.LogError(why, "command");
        return true;
    }).Execute();

    private abstract class Page
    {
        protected List<string> Shown { get; } = [];

        protected bool Guard(Action work)
        {
            try
            {
                work();
                return true;
            }
            catch (Exception why)
            {
                Show(why);
                return false;
            }
        }

        protected virtual void Show(Exception why) => Shown.Add(why.Message);
    }

    private sealed class StartPage(ILogger log) : Page
    {
        public void Open() => Guard(() => Fail());

        protected override void Show(Exception why)
        {
            base.Show(why);
            log.LogError(why, "start");
        }
    }

    [Snippet(In = nameof(Page))]
    void A_page_whose_only_child_logs(ILogger log) => new StartPage(log).Open();

    private sealed class Form
    {
        private readonly Dictionary<string, List<string>> errors = [];

        public bool IsValid => errors.Count == 0;

        public void AddError(string field, string text)
        {
            if (!errors.TryGetValue(field, out var list)) errors.Add(field, list = []);
            list.Add(text);
        }
    }

    [Snippet]
    bool A_form_with_an_error()
    {
        var form = new Form();
        try
        {
            Fail(new FormatException("date"));
        }
        catch (FormatException why)
        {
            form.AddError("date", why.Message);
        }

        return form.IsValid;
    }

    [Snippet]
    void A_form_whose_error_is_thrown()
    {
        var form = new Form();
        try
        {
            Fail(new FormatException("date"));
        }
        catch (FormatException why)
        {
            form.AddError("date", why.Message);
            if (!form.IsValid) throw new ArgumentException("date", nameof(form), why);
        }
    }

    [Snippet]
    void A_window_that_closes_itself(ILogger log)
    {
        var isOpen = true;
        Exception? reason = null;
        while (isOpen)
        {
            try
            {
                Fail();
            }
            catch (Exception why)
            {
                reason = why;
                isOpen = false;
            }
        }

        log.LogError(reason, "closed");
    }

    [Snippet]
    string A_title_with_a_fallback()
    {
        string title;
        try
        {
            title = $"{Fail()}";
        }
        catch (InvalidOperationException)
        {
            title = "untitled";
        }

        return title;
    }

    [Snippet]
    void A_dialog_with_a_detail_for_experts(ILogger log)
    {
        var isExpert = shown.Count > 0;
        try
        {
            Fail();
        }
        catch (Exception why)
        {
            shown.Add(isExpert ? $"{why}" : why.Message);
            log.LogError(why, "dialog");
        }
    }

    [Snippet]
    void A_dialog_with_a_detail_in_the_title()
    {
        var detail = "";
        try
        {
            Fail();
        }
        catch (Exception why)
        {
            for (var at = why; at is not null; at = at.InnerException) detail += at.Message;
        }

        shown.Add(detail);
    }

    [Snippet]
    void A_chain_of_causes_in_one_exception()
    {
        try
        {
            Fail(new InvalidOperationException("a", new IOException("b")));
        }
        catch (Exception why)
        {
            var causes = new List<Exception>();
            for (Exception? at = why; at is not null; at = at.InnerException) causes.Add(at);
            throw new AggregateException("chain", causes);
        }
    }

    [Snippet]
    void A_question_with_an_answer_by_type(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception why)
        {
            if (why is OperationCanceledException or ThreadAbortException) return;
            shown.Add(why.Message);
            log.LogError(why, "question");
        }
    }

    private static readonly Dictionary<Type, string> Texts = new()
    {
        [typeof(TimeoutException)] = "late",
        [typeof(InvalidOperationException)] = "bad",
    };

    [Snippet]
    void A_text_by_a_table_of_types()
    {
        try
        {
            Fail();
        }
        catch (Exception why) when (Texts.TryGetValue(why.GetType(), out var text))
        {
            shown.Add(text);
        }
    }

    [Snippet]
    void A_text_by_a_table_of_types_and_a_capture()
    {
        try
        {
            Fail();
        }
        catch (Exception why)
        {
            shown.Add(Texts.GetValueOrDefault(why.GetType(), "other"));
            using (SentrySdk.PushScope())
            {
                SentrySdk.ConfigureScope(scope => scope.SetTag("page", "start"));
                SentrySdk.CaptureException(why);
            }
        }
    }
}
