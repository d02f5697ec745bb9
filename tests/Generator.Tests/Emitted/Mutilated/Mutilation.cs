using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace SentryGen.Tests.Emitted.Mutilated;

/// <summary>A change to one member of an assembly, as a later release may bring it.</summary>
public enum Mutilation
{
    /// <summary>It is no longer there, at least not by this name.</summary>
    Removed,

    /// <summary>To use it is an error.</summary>
    Obsolete,

    /// <summary>A method takes one argument more, a property or a field has another type, a type is internal.</summary>
    Retyped,
}

/// <summary>An assembly as the compiler sees it: without the bodies of its methods, and one member changed.</summary>
internal static class MutilatedAssembly
{
    /// <summary>The assembly without bodies, from which each copy is made.</summary>
    public static byte[] Stripped(string path)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(path);
        assembly.MainModule.Resources.Clear();
        foreach (var method in assembly.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            method.Body.Variables.Clear();
            method.Body.ExceptionHandlers.Clear();
            method.Body.Instructions.Clear();
            method.Body.GetILProcessor().Emit(Mono.Cecil.Cil.OpCodes.Ret);
        }

        return Written(assembly);
    }

    /// <summary>A copy with one member changed; the member is named by its documentation id.</summary>
    public static byte[] Copy(byte[] stripped, string id, Mutilation how)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(stripped));
        var name = id.Split('(')[0].Split('.', ':')[^1];
        var member = assembly.MainModule.GetTypes()
            .SelectMany(type => new IMemberDefinition[] { type }.Concat(type.Methods).Concat(type.Properties).Concat(type.Fields))
            .First(member => member.Name.Replace('.', '#') == name && DocCommentId.GetDocCommentId(member) == id);
        switch (how)
        {
            case Mutilation.Removed: Remove(member); break;
            case Mutilation.Obsolete: MakeObsolete(member, assembly.MainModule); break;
            default: Retype(member, assembly.MainModule.TypeSystem); break;
        }

        return Written(assembly);
    }

    private static void Remove(IMemberDefinition member)
    {
        if (member is MethodDefinition { IsConstructor: true } constructor) constructor.IsPrivate = true;
        else member.Name += "Gone";
        if (member is PropertyDefinition property)
            foreach (var accessor in Accessors(property)) accessor.Name += "Gone";
    }

    private static void MakeObsolete(IMemberDefinition member, ModuleDefinition module)
    {
        var type = new TypeReference("System", nameof(ObsoleteAttribute), module, module.TypeSystem.CoreLibrary);
        var constructor = new MethodReference(".ctor", module.TypeSystem.Void, type) { HasThis = true };
        constructor.Parameters.Add(new(module.TypeSystem.String));
        constructor.Parameters.Add(new(module.TypeSystem.Boolean));
        var attribute = new CustomAttribute(constructor);
        attribute.ConstructorArguments.Add(new(module.TypeSystem.String, "Gone in this release."));
        attribute.ConstructorArguments.Add(new(module.TypeSystem.Boolean, true));
        ((ICustomAttributeProvider)member).CustomAttributes.Add(attribute);
    }

    private static void Retype(IMemberDefinition member, TypeSystem types)
    {
        switch (member)
        {
            case TypeDefinition type:
                type.IsNotPublic = true;
                break;
            case MethodDefinition method:
                method.Parameters.Add(new("added", ParameterAttributes.None, types.Int32));
                break;
            case PropertyDefinition property:
                property.PropertyType = types.Int32;
                if (property.GetMethod is { } get) get.ReturnType = types.Int32;
                if (property.SetMethod is { } set) set.Parameters[^1].ParameterType = types.Int32;
                break;
            case FieldDefinition field:
                field.FieldType = types.Int32;
                break;
        }
    }

    private static IEnumerable<MethodDefinition> Accessors(PropertyDefinition property) =>
        new[] { property.GetMethod, property.SetMethod }.OfType<MethodDefinition>();

    private static byte[] Written(AssemblyDefinition assembly)
    {
        using var image = new MemoryStream();
        assembly.Write(image);
        return image.ToArray();
    }
}
