using Grpc.Core;
using Hangfire;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;

var mode = args[0];
if (mode == "hangfire-alone")
{
    GlobalConfiguration.Configuration.UseInMemoryStorage();
    using var server = new BackgroundJobServer();
    BackgroundJob.Enqueue(() => Jobs.Fail());
    await Jobs.Failed;
    return;
}

var builder = WebApplication.CreateBuilder();
if (mode == "grpc") builder.WebHost.ConfigureKestrel(server => server.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
if (mode == "hangfire") builder.Services.AddHangfire(jobs => jobs.UseInMemoryStorage()).AddHangfireServer();
builder.Services.AddGrpc();
builder.Services.AddSignalR();
builder.Services.AddRazorComponents();

var app = builder.Build();
app.UseAntiforgery();
app.MapGrpcService<Greeter>();
app.MapHub<Chat>("/chat");
app.MapGet("/component", () => new RazorComponentResult<FailingComponent>());
if (mode == "hangfire") app.Lifetime.ApplicationStarted.Register(() => BackgroundJob.Enqueue(() => Jobs.Fail()));
app.Run();

public static class Jobs
{
    private static readonly TaskCompletionSource failed = new();

    // Hangfire's own thread says so a moment later.
    public static Task Failed => failed.Task.ContinueWith(_ => Task.Delay(1000)).Unwrap();

    [AutomaticRetry(Attempts = 0)]
    public static void Fail()
    {
        failed.TrySetResult();
        throw new InvalidOperationException("job");
    }
}

public class Chat : Hub
{
    public void Fail() => throw new InvalidOperationException("hub");
}

public class FailingComponent : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder tree) => throw new InvalidOperationException("component");
}

[BindServiceMethod(typeof(GreeterBase), nameof(Bind))]
public abstract class GreeterBase
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    public static void Bind(ServiceBinderBase binder, GreeterBase? service)
    {
        binder.AddMethod(new Method<byte[], byte[]>(MethodType.Unary, "acme.Greeter", "Fail", Bytes, Bytes), service is null ? null : new UnaryServerMethod<byte[], byte[]>(service.Fail));
        binder.AddMethod(new Method<byte[], byte[]>(MethodType.Unary, "acme.Greeter", "Refuse", Bytes, Bytes), service is null ? null : new UnaryServerMethod<byte[], byte[]>(service.Refuse));
    }

    public abstract Task<byte[]> Fail(byte[] request, ServerCallContext context);

    public abstract Task<byte[]> Refuse(byte[] request, ServerCallContext context);
}

public class Greeter : GreeterBase
{
    public override Task<byte[]> Fail(byte[] request, ServerCallContext context) => throw new InvalidOperationException("grpc");

    public override Task<byte[]> Refuse(byte[] request, ServerCallContext context) => throw new RpcException(new Status(StatusCode.NotFound, "refused"));
}
