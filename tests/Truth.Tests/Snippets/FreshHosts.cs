using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

// Hosted services, health checks, options and injected services.
internal sealed class FreshHosts
{
    private readonly ILogger<FreshHosts> silent = NullLogger<FreshHosts>.Instance;
    private bool isReady = true;

    private sealed class Warmup(ILogger log, bool isRequired) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            try { await FailAsync(); }
            catch (Exception ex)
            {
                log.LogError(ex, "warm-up failed");
                if (isRequired) throw;
            }
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class Shutdown : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            try { await FailAsync(); }
            catch (Exception) when (!cancellationToken.IsCancellationRequested) { }
        }
    }

    private sealed class DatabaseCheck : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await FailAsync();
                return HealthCheckResult.Healthy();
            }
            catch (Exception ex) { return HealthCheckResult.Unhealthy(ex.Message); }
        }
    }

    private interface IClock { DateTime Now(); }

    private sealed class RemoteClock(ILogger log) : IClock
    {
        public DateTime Now()
        {
            try { return DateTime.FromBinary(Fail(new TimeoutException("clock"))); }
            catch (TimeoutException ex)
            {
                log.LogWarning(ex, "the local clock is used");
                return DateTime.UtcNow;
            }
        }
    }

    private sealed class Mailer(IServiceProvider services)
    {
        public void Send(string text)
        {
            try { Fail(new IOException(text)); }
            catch (Exception ex) { services.GetRequiredService<ILogger<Mailer>>().LogError(ex, "mail"); }
        }
    }

    private sealed class QuietMailer(IServiceProvider services)
    {
        public void Send(string text)
        {
            try { Fail(new IOException(text)); }
            catch (Exception ex) { services.GetService<ILogger<Mailer>>()?.LogInformation(ex, "mail"); }
        }
    }


    private ServiceProvider Services(ILogger log) => new ServiceCollection()
        .AddSingleton<ILogger<Mailer>>(new Relay(log)).AddSingleton<Mailer>().AddSingleton<QuietMailer>().BuildServiceProvider();

    private sealed class Relay(ILogger log) : ILogger<Mailer>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => log.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Log(logLevel, eventId, state, exception, formatter);
    }

    [Snippet(In = nameof(Warmup))]
    Task A_warm_up(ILogger log) => new Warmup(log, isRequired: false).StartAsync(default);

    [Snippet(In = nameof(Shutdown))]
    Task A_shutdown() => new Shutdown().StopAsync(default);

    [Snippet(In = nameof(DatabaseCheck))]
    async Task<string?> A_health_check_with_its_text() => (await new DatabaseCheck().CheckHealthAsync(new())).Description;

    [Snippet(In = nameof(RemoteClock))]
    DateTime A_service_behind_an_interface(ILogger log) => ((IClock)new RemoteClock(log)).Now();

    [Snippet(In = nameof(Mailer))]
    void A_logger_from_the_services(ILogger log)
    {
        using var services = Services(log);
        services.GetRequiredService<Mailer>().Send("hello");
    }

    [Snippet(In = nameof(QuietMailer))]
    void A_logger_from_the_services_that_is_quiet(ILogger log)
    {
        using var services = Services(log);
        services.GetRequiredService<QuietMailer>().Send("hello");
    }

    [Snippet]
    void A_logger_of_a_factory(IApplicationBuilder app) => app.Run(context =>
    {
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Orders");
        try { Fail(); }
        catch (Exception ex) { log.LogError(ex, "{Path}", context.Request.Path); }
        return Task.CompletedTask;
    });

    [Snippet]
    void A_logger_that_writes_nowhere()
    {
        try { Fail(); }
        catch (Exception ex) { silent.LogError(ex, "nowhere"); }
    }

    [Snippet]
    void A_middleware_behind_a_handler_of_exceptions(IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask })
        .Run(_ =>
        {
            try { Fail(new KeyNotFoundException()); }
            catch (KeyNotFoundException) { throw; }
            return Task.CompletedTask;
        });

    [Snippet]
    void Options_that_are_not_valid(ILogger log)
    {
        try { Fail(new OptionsValidationException("orders", typeof(FreshHosts), ["no url"])); }
        catch (OptionsValidationException ex)
        {
            foreach (var failure in ex.Failures) log.LogCritical("options: {Failure}", failure);
            throw;
        }
    }

    [Snippet]
    void Options_that_are_not_valid_and_ignored()
    {
        try { Fail(new OptionsValidationException("orders", typeof(FreshHosts), ["no url"])); }
        catch (OptionsValidationException ex) { isReady = !ex.Failures.Any(); }
    }

    [Snippet]
    async Task A_service_that_ends_with_it(CancellationToken stopping, ILogger log)
    {
        try { await FailAsync(); }
        catch (Exception ex) when (!stopping.IsCancellationRequested)
        {
            log.LogCritical(ex, "the service ends");
            throw;
        }
    }

    [Snippet]
    async Task A_service_that_ends_quietly(CancellationToken stopping)
    {
        try { await FailAsync(); }
        catch (Exception ex) when (!stopping.IsCancellationRequested)
        {
            isReady = false;
            Debug.WriteLine(ex);
        }
    }

    [Snippet]
    async Task A_service_of_several_parts(CancellationToken stopping, ILogger log)
    {
        await Task.WhenAll(Part("a"), Part("b"));

        async Task Part(string name)
        {
            try { await FailAsync(); }
            catch (Exception ex) when (ex is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                log.LogError(ex, "part {Name}", name);
            }
        }
    }
}
