using Grpc.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;

var builder = WebApplication.CreateBuilder();
if (args[0] == "grpc") builder.WebHost.ConfigureKestrel(server => server.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
builder.Services.AddGrpc();
builder.Services.AddSignalR();

var app = builder.Build();
app.MapGrpcService<Greeter>();
app.MapHub<Chat>("/chat");
app.Run();

public class Chat : Hub
{
    public void Fail() => throw new InvalidOperationException("hub");
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
