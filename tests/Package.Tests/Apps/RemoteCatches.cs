using Grpc.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core;

var builder = WebApplication.CreateBuilder();
builder.WebHost.ConfigureKestrel(server => server.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
builder.Services.AddGrpc();

var app = builder.Build();
app.MapGrpcService<Greeter>();
app.Run();

[BindServiceMethod(typeof(GreeterBase), nameof(Bind))]
public abstract class GreeterBase
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    public static void Bind(ServiceBinderBase binder, GreeterBase? service)
    {
        void Add(string name, Func<GreeterBase, UnaryServerMethod<byte[], byte[]>> method) =>
            binder.AddMethod(
                new Method<byte[], byte[]>(MethodType.Unary, "acme.Greeter", name, Bytes, Bytes),
                service is null ? null : method(service));

        Add("FailsWithoutCause", service => service.FailsWithoutCause);
        Add("FailsWithCause", service => service.FailsWithCause);
        Add("Refuses", service => service.Refuses);
        Add("RefusesWithCause", service => service.RefusesWithCause);
        Add("RefusesWhatIsExpected", service => service.RefusesWhatIsExpected);
        Add("RefusesAndReports", service => service.RefusesAndReports);
    }

    public abstract Task<byte[]> FailsWithoutCause(byte[] request, ServerCallContext context);

    public abstract Task<byte[]> FailsWithCause(byte[] request, ServerCallContext context);

    public abstract Task<byte[]> Refuses(byte[] request, ServerCallContext context);

    public abstract Task<byte[]> RefusesWithCause(byte[] request, ServerCallContext context);

    public abstract Task<byte[]> RefusesWhatIsExpected(byte[] request, ServerCallContext context);

    public abstract Task<byte[]> RefusesAndReports(byte[] request, ServerCallContext context);
}

public class Greeter(ILogger<Greeter> logger) : GreeterBase
{
    public override async Task<byte[]> FailsWithoutCause(byte[] request, ServerCallContext context)
    {
        try { return await Work(); }
        catch (Exception ex) { throw new RpcException(new Status(StatusCode.Internal, ex.Message)); }
    }

    public override async Task<byte[]> FailsWithCause(byte[] request, ServerCallContext context)
    {
        try { return await Work(); }
        catch (Exception ex) { throw new RpcException(new Status(StatusCode.Internal, ex.Message, ex)); }
    }

    public override async Task<byte[]> Refuses(byte[] request, ServerCallContext context)
    {
        try { return await Work(); }
        catch (Exception ex) { throw new RpcException(new Status(StatusCode.InvalidArgument, ex.Message)); }
    }

    public override async Task<byte[]> RefusesWithCause(byte[] request, ServerCallContext context)
    {
        try { return await Work(); }
        catch (Exception ex) { throw new RpcException(new Status(StatusCode.InvalidArgument, ex.Message, ex)); }
    }

    public override async Task<byte[]> RefusesWhatIsExpected(byte[] request, ServerCallContext context)
    {
        try { return await Work(); }
        catch (KeyNotFoundException ex) { throw new RpcException(new Status(StatusCode.NotFound, ex.Message, ex)); }
    }

    public override async Task<byte[]> RefusesAndReports(byte[] request, ServerCallContext context)
    {
        try { return await Work(); }
        catch (Exception ex)
        {
            logger.LogError(ex, "It failed");
            throw new RpcException(new Status(StatusCode.InvalidArgument, ex.Message));
        }
    }

    private static async Task<byte[]> Work()
    {
        await Task.Yield();
        throw new KeyNotFoundException("work");
    }
}
