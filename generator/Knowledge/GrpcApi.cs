namespace SentryGen.Knowledge;

/// <summary>The names of gRPC that SentryGen relies on.</summary>
internal static class GrpcApi
{
    public const string ServiceOptions = "Grpc.AspNetCore.Server.GrpcServiceOptions";
    public const string Interceptor = "Grpc.Core.Interceptors.Interceptor";
    public const string CallContext = "Grpc.Core.ServerCallContext";
    public const string Exception = "Grpc.Core.RpcException";
    public const string Status = "Grpc.Core.Status";
    public const string StatusCode = "Grpc.Core.StatusCode";

    /// <summary>The statuses that say that the server has failed: answers with these are events.</summary>
    public static readonly string[] Failures = ["Unknown", "Internal", "Unavailable", "DataLoss"];
}
