// Services and their collaborators: carts, mails, invoices, licences and shipments.
using System.Diagnostics;
using System.Net.Http;

internal sealed class CountyServices
{
    private sealed class ValidationException(string text) : Exception(text);

    private sealed record CheckoutResult(bool Ok, string? OrderId, IReadOnlyList<Exception> Problems)
    {
        public static CheckoutResult Done(string id) => new(true, id, []);
        public static CheckoutResult Broken(params Exception[] problems) => new(false, null, problems);
        public void Deconstruct(out bool ok, out IReadOnlyList<Exception> problems) => (ok, problems) = (Ok, Problems);
    }

    private static CheckoutResult Pay()
    {
        try
        {
            return CheckoutResult.Done(Fail().ToString());
        }
        catch (Exception ex)
        {
            return CheckoutResult.Broken(ex);
        }
    }

    [Snippet(In = nameof(Pay))]
    string Checkout_that_takes_its_result_apart(ILogger log)
    {
        var (ok, problems) = Pay();
        if (!ok)
        {
            foreach (var problem in problems) log.LogError(problem, "Payment failed");
        }

        return ok ? "paid" : "refused";
    }

    private sealed class Mailer(ILogger log)
    {
        private int failures;

        public bool Send(string to)
        {
            var stopwatch = Stopwatch.StartNew();
            try
            {
                Fail();
                failures = 0;
                return true;
            }
            catch (Exception ex)
            {
                failures++;
                if (failures < 3) log.LogError(ex, "Mail to {To} failed after {Elapsed}", to, stopwatch.Elapsed);
                else log.LogCritical(ex, "Mail server is down since {Failures} mails", failures);
                return false;
            }
            finally
            {
                stopwatch.Stop();
            }
        }
    }

    [Snippet(In = nameof(Mailer))]
    bool A_mailer_that_is_loud_at_either_level(ILogger log) => new Mailer(log).Send("a@b");

    private sealed class Invoicing(ILogger log)
    {
        private bool degraded;

        public void Run()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                Degrade(ex);
            }
        }

        private void Degrade(Exception reason)
        {
            if (degraded) return;
            degraded = true;
            log.LogError(reason, "Invoicing is degraded");
        }
    }

    [Snippet(In = nameof(Invoicing))]
    void An_invoicing_that_runs_twice(ILogger log)
    {
        var invoicing = new Invoicing(log);
        invoicing.Run();
        invoicing.Run();
    }

    private enum Severity { Hint, Problem }

    private sealed record Finding(Severity Severity, string Text, Exception? Cause = null);

    [Snippet]
    void Findings_of_which_problems_are_logged(ILogger log)
    {
        var findings = new List<Finding> { new(Severity.Hint, "started") };
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            findings.Add(new Finding(Severity.Problem, "stock is not readable", ex));
        }

        foreach (var finding in findings.Where(f => f.Severity == Severity.Problem))
            log.LogError(finding.Cause, "{Text}", finding.Text);
    }

    [Snippet]
    void Findings_that_are_only_hints(ILogger log)
    {
        var findings = new List<Finding>();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            findings.Add(new Finding(Severity.Hint, "stock is not readable", ex));
        }

        foreach (var finding in findings.Where(f => f.Severity == Severity.Problem))
            log.LogError(finding.Cause, "{Text}", finding.Text);
    }

    private interface IShipper
    {
        string Name { get; }
        void Ship(int parcel);
    }

    private sealed class Rail : IShipper
    {
        public string Name => "rail";
        public void Ship(int parcel) => Fail(new TimeoutException("rail"));
    }

    private sealed class Road : IShipper
    {
        public string Name => "road";
        public void Ship(int parcel) => Fail(new HttpRequestException("road"));
    }

    [Snippet]
    void Shippers_one_after_the_other_and_all_failed()
    {
        IShipper[] shippers = [new Rail(), new Road()];
        var errors = new List<Exception>();
        foreach (var shipper in shippers)
        {
            try
            {
                shipper.Ship(7);
                return;
            }
            catch (Exception ex) when (ex is TimeoutException or HttpRequestException)
            {
                errors.Add(new InvalidOperationException($"{shipper.Name} did not ship", ex));
            }
        }

        throw new AggregateException("No shipper is left", errors);
    }

    [Snippet]
    void Shippers_of_which_the_last_failure_is_kept()
    {
        IShipper[] shippers = [new Rail(), new Road()];
        Exception? last = null;
        foreach (var shipper in shippers)
        {
            try
            {
                shipper.Ship(7);
                return;
            }
            catch (Exception ex)
            {
                last = ex;
            }
        }

        if (last != null) throw new InvalidOperationException("No shipper is left: " + last.Message);
    }

    private sealed class LicenceService(ILogger log)
    {
        private readonly Dictionary<Type, Action<Exception>> reactions = new()
        {
            [typeof(TimeoutException)] = ex => log.LogError(ex, "Licence server is slow"),
            [typeof(InvalidOperationException)] = ex => log.LogError(ex, "Licence is broken"),
        };

        public void Check()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                if (reactions.TryGetValue(ex.GetType(), out var reaction)) reaction(ex);
                else throw;
            }
        }
    }

    [Snippet(In = nameof(LicenceService))]
    void Licences_with_a_table_of_reactions(ILogger log) => new LicenceService(log).Check();

    private sealed class QuietLicenceService(ILogger log)
    {
        private readonly Dictionary<Type, Action<Exception>> reactions = new()
        {
            [typeof(TimeoutException)] = ex => log.LogError(ex, "Licence server is slow"),
        };

        public void Check(int which)
        {
            try
            {
                Fail(which == 0 ? new TimeoutException("slow") : new IOException("disk"));
            }
            catch (Exception ex)
            {
                if (reactions.TryGetValue(ex.GetType(), out var reaction)) reaction(ex);
            }
        }
    }

    [Snippet(In = nameof(QuietLicenceService), Paths = 2)]
    void Licences_with_a_reaction_to_one_type(ILogger log, int which) => new QuietLicenceService(log).Check(which);

    [Snippet(Paths = 2)]
    string? A_lookup_with_an_expected_absence(ILogger log, int which)
    {
        try
        {
            return Fail(which == 0 ? new KeyNotFoundException("customer") : new IOException("disk")).ToString();
        }
        catch (Exception ex)
        {
            switch (ex)
            {
                case KeyNotFoundException missing:
                    log.LogWarning(missing, "No such customer");
                    return null;
                case IOException { Message.Length: > 0 } io:
                    log.LogError(io, "Customers are not readable");
                    throw;
                default:
                    throw new InvalidOperationException("unknown", ex);
            }
        }
    }

    private abstract class Command(ILogger log)
    {
        protected abstract int Execute();

        protected virtual void OnError(Exception ex) => log.LogError(ex, "{Command} failed", GetType().Name);

        public int Run()
        {
            try
            {
                return Execute();
            }
            catch (Exception ex)
            {
                OnError(ex);
                return -1;
            }
        }
    }

    private sealed class Refund(ILogger log) : Command(log)
    {
        protected override int Execute() => Fail();

        protected override void OnError(Exception ex)
        {
            Debug.WriteLine(ex);
            base.OnError(ex);
        }
    }

    [Snippet(In = nameof(Command))]
    int A_command_whose_override_calls_the_base(ILogger log) => new Refund(log).Run();

    private static DateTime lastReport = DateTime.MinValue;

    [Snippet(Paths = 2)]
    decimal A_price_with_a_fallback_that_reports_once_a_minute(ILogger log)
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            var now = DateTime.UtcNow;
            if (now - lastReport > TimeSpan.FromMinutes(1))
            {
                lastReport = now;
                log.LogError(ex, "No price");
            }

            return 0m;
        }
    }

    [Snippet(Paths = 2)]
    bool A_validation_that_is_handed_to_the_user(int which, ILogger log)
    {
        try
        {
            Fail(which == 0 ? new ValidationException("name is empty") : new FormatException("date"));
            return true;
        }
        catch (Exception ex) when (Report(ex))
        {
            return false;
        }

        bool Report(Exception problem)
        {
            if (problem is ValidationException) return true;
            log.LogError(problem, "Order is broken");
            return true;
        }
    }
}
