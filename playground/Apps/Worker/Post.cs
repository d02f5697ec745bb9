namespace Mailer;

/// <summary>The mail server. It is on strike.</summary>
internal static class Post
{
    public static int Send(string letter) => throw new IOException($"The mail server took no {letter}.");
}
