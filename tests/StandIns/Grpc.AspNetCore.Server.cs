namespace Grpc.Core
{
    public enum StatusCode
    {
        OK = 0,
        Cancelled = 1,
        Unknown = 2,
        InvalidArgument = 3,
        DeadlineExceeded = 4,
        NotFound = 5,
        AlreadyExists = 6,
        PermissionDenied = 7,
        Unauthenticated = 16,
        ResourceExhausted = 8,
        FailedPrecondition = 9,
        Aborted = 10,
        OutOfRange = 11,
        Unimplemented = 12,
        Internal = 13,
        Unavailable = 14,
        DataLoss = 15,
    }

    public struct Status
    {
        public Status(StatusCode statusCode, string detail) : this(statusCode, detail, null)
        {
        }

        public Status(StatusCode statusCode, string detail, System.Exception? debugException) =>
            (StatusCode, Detail, DebugException) = (statusCode, detail, debugException);

        public StatusCode StatusCode { get; }

        public string Detail { get; }

        public System.Exception? DebugException { get; }
    }

    public class Metadata
    {
        public static readonly Metadata Empty = new();
    }

    public class RpcException : System.Exception
    {
        public RpcException(Status status) : this(status, status.Detail)
        {
        }

        public RpcException(Status status, string message) : base(message, status.DebugException) => Status = status;

        public RpcException(Status status, Metadata trailers) : this(status)
        {
        }

        public Status Status { get; }

        public StatusCode StatusCode => Status.StatusCode;
    }

    public abstract class ServerCallContext
    {
        public System.Threading.CancellationToken CancellationToken => default;

        public Status Status { get; set; }
    }

    public interface IAsyncStreamReader<out T> { }

    public interface IServerStreamWriter<in T> { }

    public delegate System.Threading.Tasks.Task<TResponse> UnaryServerMethod<TRequest,
        TResponse>(TRequest request, ServerCallContext context)
        where TRequest : class
        where TResponse : class;

    public delegate System.Threading.Tasks.Task<TResponse> ClientStreamingServerMethod<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context)
        where TRequest : class
        where TResponse : class;

    public delegate System.Threading.Tasks.Task ServerStreamingServerMethod<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context)
        where TRequest : class
        where TResponse : class;

    public delegate System.Threading.Tasks.Task DuplexStreamingServerMethod<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context)
        where TRequest : class
        where TResponse : class;
}

namespace Grpc.Core.Interceptors
{
    public abstract class Interceptor
    {
        public virtual System.Threading.Tasks.Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
            where TRequest : class
            where TResponse : class => continuation(request, context);

        public virtual System.Threading.Tasks.Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
            IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest,
                TResponse> continuation)
            where TRequest : class
            where TResponse : class => continuation(requestStream, context);

        public virtual System.Threading.Tasks.Task ServerStreamingServerHandler<TRequest, TResponse>(
            TRequest request,
            IServerStreamWriter<TResponse> responseStream,
            ServerCallContext context,
            ServerStreamingServerMethod<TRequest, TResponse> continuation)
            where TRequest : class
            where TResponse : class => continuation(request, responseStream, context);

        public virtual System.Threading.Tasks.Task DuplexStreamingServerHandler<TRequest, TResponse>(
            IAsyncStreamReader<TRequest> requestStream,
            IServerStreamWriter<TResponse> responseStream,
            ServerCallContext context,
            DuplexStreamingServerMethod<TRequest, TResponse> continuation)
            where TRequest : class
            where TResponse : class => continuation(requestStream, responseStream, context);
    }
}

namespace Grpc.AspNetCore.Server
{
    public class InterceptorRegistration { }

    public class InterceptorCollection : System.Collections.ObjectModel.Collection<InterceptorRegistration>
    {
        public void Add<TInterceptor>(params object[] args) where TInterceptor : Core.Interceptors.Interceptor =>
            Add(new InterceptorRegistration());
    }

    public class GrpcServiceOptions
    {
        public InterceptorCollection Interceptors { get; } = new();
    }
}
