using System.Net;
using System.Net.Sockets;
using Orleans.Concurrency;
using Orleans.Runtime;

var builder = Host.CreateApplicationBuilder();
// No gateway: the only client is in the silo.
builder.UseOrleans(silo =>
{
    silo.UseLocalhostClustering(FreePort(), gatewayPort: 0);
    if (args.Contains("logging-filter")) silo.AddIncomingGrainCallFilter<Logging>();
    if (args.Contains("handling-filter")) silo.AddIncomingGrainCallFilter<Handling>();
});
builder.Services.AddSingleton(new Way(args[0])).AddHostedService<Work>();
builder.Build().Run();

static int FreePort()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}

public record Way(string Name);

public class Work(Way way, IGrainFactory grains, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        var order = grains.GetGrain<IOrder>(1);
        switch (way.Name)
        {
            case "handled": await Handle(order.Fail()); break;
            case "handled-through-a-grain": await Handle(order.FailThroughAnother()); break;
            case "unhandled": await order.Fail(); break;
            case "one-way": await order.FailAlone(); break;
            case "one-way-logged": await order.FailAloneAndLog(); break;
            case "one-way-through-a-grain": await order.FailAloneThroughAnother(); break;
            case "timer": await order.FailInTimer(); break;
            case "ends-with-its-timer": await order.EndWithTimer(); break;
            case "activation": await Handle(grains.GetGrain<IBroken>(1).Work()); break;
            case "activation-alone": await grains.GetGrain<IBroken>(1).WorkAlone(); break;
            case "observer": await order.Tell(grains.CreateObjectReference<IWatcher>(new Watcher())); break;
            case "succeeds": await order.Succeed(); break;
        }

        // Nobody knows when a call has ended that nobody waits for.
        await Task.Delay(2000, stopping);
        lifetime.StopApplication();
    }

    // The caller has the exception, and decides.
    private static async Task Handle(Task call)
    {
        try { await call; }
        catch (InvalidOperationException ex) { Console.WriteLine($"handled {ex.Message}"); }
    }
}

public interface IOrder : IGrainWithIntegerKey
{
    Task Fail();

    Task FailThroughAnother();

    [OneWay]
    Task FailAlone();

    [OneWay]
    Task FailAloneAndLog();

    [OneWay]
    Task FailAloneThroughAnother();

    Task FailInTimer();

    Task EndWithTimer();

    Task Tell(IWatcher watcher);

    [OneWay]
    Task Succeed();
}

public class Order(ILogger<Order> log) : Grain, IOrder
{
    public async Task Fail()
    {
        await Task.Yield();
        throw new InvalidOperationException("grain");
    }

    public Task FailThroughAnother() => GrainFactory.GetGrain<IOrder>(2).Fail();

    public Task FailAlone() => Fail();

    public async Task FailAloneAndLog()
    {
        try
        {
            await Fail();
        }
        catch (Exception ex)
        {
            log.LogError(ex, "It failed");
            throw;
        }
    }

    public Task FailAloneThroughAnother() => FailThroughAnother();

    public Task FailInTimer()
    {
        this.RegisterGrainTimer(Fail, new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
        return Task.CompletedTask;
    }

    public async Task EndWithTimer()
    {
        this.RegisterGrainTimer(
            ending => Task.Delay(Timeout.Infinite, ending), new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
        await Task.Delay(500);
        DeactivateOnIdle();
    }

    public Task Tell(IWatcher watcher) => watcher.Hear();

    public Task Succeed() => Task.CompletedTask;
}

public interface IBroken : IGrainWithIntegerKey
{
    Task Work();

    [OneWay]
    Task WorkAlone();
}

public class Broken : Grain, IBroken
{
    public override Task OnActivateAsync(CancellationToken cancellation) => throw new InvalidOperationException("activation");

    public Task Work() => Task.CompletedTask;

    public Task WorkAlone() => Task.CompletedTask;
}

public interface IWatcher : IGrainObserver
{
    [OneWay]
    Task Hear();
}

public class Watcher : IWatcher
{
    public Task Hear() => throw new InvalidOperationException("observer");
}

public class Logging(ILogger<Logging> log) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext call)
    {
        try
        {
            await call.Invoke();
        }
        catch (Exception ex)
        {
            log.LogError(ex, "A grain failed");
            throw;
        }
    }
}

// A filter of the app that keeps exceptions to itself.
public class Handling : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext call)
    {
        try { await call.Invoke(); }
        catch (InvalidOperationException ex) { Console.WriteLine($"handled {ex.Message}"); }
    }
}
