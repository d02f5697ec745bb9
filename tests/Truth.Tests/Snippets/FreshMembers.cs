using System.Collections;

// Handlers in constructors, properties, indexers, operators, events and parts of classes.
internal sealed partial class FreshMembers
{
    private string note = "";

    private sealed class Settings
    {
        private readonly Dictionary<string, string> values = [];
        public Exception? LoadError { get; }
        public Settings(string path)
        {
            try { Fail(new IOException(path)); }
            catch (IOException ex) { LoadError = ex; }
        }

        public string this[string key] => values.GetValueOrDefault(key, "");
    }

    private sealed class Registry
    {
        private readonly Dictionary<string, int> values = [];
        public int this[string key]
        {
            get
            {
                try { return values.Count > 0 ? values[key] : Fail(new KeyNotFoundException(key)); }
                catch (KeyNotFoundException ex) { throw new ArgumentException($"no {key}", nameof(key), ex); }
            }
        }
    }

    private readonly struct Money(decimal amount)
    {
        public decimal Amount => amount;
        public static Money operator +(Money left, Money right)
        {
            try { return new(left.Amount + Fail(new OverflowException())); }
            catch (OverflowException) { return new(decimal.MaxValue); }
        }
    }

    private sealed class Version
    {
        public int Number { get; private init; }
        public static explicit operator Version(string text)
        {
            try { return new() { Number = Fail(new FormatException(text)) }; }
            catch (FormatException ex) { throw new InvalidCastException(text, ex); }
        }
    }

    private sealed class Feed : IEnumerable<string>
    {
        public IEnumerator<string> GetEnumerator()
        {
            string? item = null;
            try { item = Fail(new IOException("feed")).ToString(); }
            catch (IOException) { item = "none"; }
            yield return item;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Ticker
    {
        private Action? tick;
        public event Action Tick
        {
            add
            {
                try
                {
                    tick += value;
                    Fail(new InvalidOperationException("tick"));
                }
                catch (InvalidOperationException ex) { throw new NotSupportedException("no ticks", ex); }
            }
            remove => tick -= value;
        }
    }

    private class Base(ILogger log)
    {
        protected virtual void Work() => Fail(new IOException("work"));
        protected virtual void OnFailed(Exception why) => log.LogError(why, "base");
        public void Run()
        {
            try { Work(); }
            catch (Exception ex) { OnFailed(ex); }
        }
    }

    private abstract class Job
    {
        public void Run()
        {
            try { Work(); }
            catch (Exception ex) { Failed(ex); }
        }

        protected abstract void Work();
        protected abstract void Failed(Exception why);
    }

    private sealed class MailJob : Job
    {
        public string State { get; private set; } = "";
        protected override void Work() => Fail(new IOException("mail"));
        protected override void Failed(Exception why) => State = why.Message;
    }

    private abstract class Import(ILogger log)
    {
        public void Run()
        {
            try { Work(); }
            catch (Exception ex) { Failed(ex); }
        }

        protected abstract void Work();
        protected abstract void Failed(Exception why);
        protected void Log(Exception why) => log.LogError(why, "import");
    }

    private sealed class OrderImport(ILogger log) : Import(log)
    {
        protected override void Work() => Fail(new IOException("orders"));
        protected override void Failed(Exception why) => Log(why);
    }

    private sealed class CustomerImport(ILogger log) : Import(log)
    {
        protected override void Work() => Fail(new IOException("customers"));
        protected override void Failed(Exception why)
        {
            Log(why);
            throw new InvalidOperationException("customers", why);
        }
    }

    private sealed class Late
    {
        private static readonly string Machine = Find();
        public static string Name => Machine;
        private static string Find()
        {
            try { return Fail(new IOException("name")).ToString(); }
            catch { return "unknown"; }
        }
    }

    [Snippet(In = nameof(Settings))]
    string? A_constructor_that_keeps_it()
    {
        SnippetPrelude.Handed(new Settings("a.json"));
        return null;
    }

    [Snippet(In = nameof(Registry))]
    int An_indexer_that_wraps() => new Registry()["a"];

    [Snippet(In = nameof(Money))]
    decimal An_operator_with_a_limit() => (new Money(1) + new Money(2)).Amount;

    [Snippet(In = nameof(Version))]
    int A_conversion_that_wraps() => ((Version)"x").Number;

    [Snippet(In = nameof(Feed))]
    string[] An_enumerator_with_a_default() => [.. new Feed()];

    [Snippet(In = nameof(Ticker))]
    void An_event_that_can_not_be_listened_to() => new Ticker().Tick += () => note = "tick";

    [Snippet(In = nameof(Base))]
    void A_hook_of_a_base_class_that_logs(ILogger log) => new Base(log).Run();

    [Snippet(In = nameof(Job))]
    void A_hook_of_the_only_class_that_notes() => new MailJob().Run();

    [Snippet(In = nameof(Import))]
    void A_hook_of_two_classes_that_log(ILogger log) => new OrderImport(log).Run();

    [Snippet(In = nameof(Import))]
    void A_hook_of_two_classes_of_which_one_throws_too(ILogger log) => new CustomerImport(log).Run();

    [Snippet(In = nameof(Late))]
    string A_static_field_with_a_default() => Late.Name;

    [Snippet(In = nameof(Attempt))]
    void A_part_of_a_class(ILogger log) => Attempt(log, "part");
}

internal sealed partial class FreshMembers
{
    private void Attempt(ILogger log, string name)
    {
        try { Fail(new IOException(name)); }
        catch (IOException ex)
        {
            note = name;
            log.LogError(ex, "{Name}", name);
        }
    }
}
