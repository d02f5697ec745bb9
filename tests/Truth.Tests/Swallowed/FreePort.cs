using System.Net;
using System.Net.Sockets;

namespace SentryGen.Tests.Swallowed;

/// <summary>Ports for servers that can't choose one themselves.</summary>
public static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
