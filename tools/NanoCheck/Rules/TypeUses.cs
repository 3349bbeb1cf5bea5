using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Rules;

/// <summary>Finds every type the firmware names: in declarations, in signatures, in code.</summary>
public static class TypeUses
{
    /// <summary>Every use.</summary>
    /// <param name="types">Where to look.</param>
    /// <param name="places">Where everything is written.</param>
    public static IEnumerable<TypeUse> In(IEnumerable<TypeDefinition> types, SourcePlaces places)
    {
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(places);
        foreach (TypeDefinition type in types)
        {
            SourcePlace place = places.Of(type);
            IEnumerable<TypeReference?> bases = type.Interfaces.Select(item => item.InterfaceType).Append(type.BaseType);
            foreach (TypeReference named in bases.OfType<TypeReference>().Concat(Attributes(type)))
            {
                yield return new TypeUse(named, place);
            }

            foreach (FieldDefinition field in type.Fields)
            {
                SourcePlace at = places.Of(field);
                foreach (TypeReference named in Attributes(field).Prepend(field.FieldType))
                {
                    yield return new TypeUse(named, at);
                }
            }

            foreach (TypeUse use in type.Methods.SelectMany(method => In(places, method)))
            {
                yield return use;
            }
        }
    }

    /// <summary>The types a reference in code names.</summary>
    /// <param name="operand">What an instruction is about.</param>
    public static IEnumerable<TypeReference> Named(object? operand)
    {
        return operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            GenericInstanceMethod method => [.. Named(method.ElementMethod), .. method.GenericArguments],
            MethodReference method =>
            [
                method.DeclaringType,
                method.ReturnType,
                .. method.Parameters.Select(parameter => parameter.ParameterType),
            ],
            _ => [],
        };
    }

    /// <summary>The types of the attributes on something.</summary>
    /// <param name="provider">What bears them.</param>
    public static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return provider.CustomAttributes.Select(attribute => attribute.AttributeType);
    }

    private static IEnumerable<TypeUse> In(SourcePlaces places, MethodDefinition method)
    {
        SourcePlace place = places.Of(method);
        IEnumerable<TypeReference> signature = method.Parameters.Select(parameter => parameter.ParameterType);
        foreach (TypeReference named in signature.Append(method.ReturnType).Concat(Attributes(method)))
        {
            yield return new TypeUse(named, place);
        }

        if (!method.HasBody)
        {
            yield break;
        }

        foreach (VariableDefinition variable in method.Body.Variables)
        {
            yield return new TypeUse(variable.VariableType, place);
        }

        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers.Where(handler => handler.CatchType is not null))
        {
            yield return new TypeUse(handler.CatchType, places.Of(method, handler.HandlerStart));
        }

        foreach (Instruction instruction in method.Body.Instructions.Where(instruction => instruction.Operand is MemberReference))
        {
            SourcePlace at = places.Of(method, instruction);
            foreach (TypeReference named in Named(instruction.Operand))
            {
                yield return new TypeUse(named, at);
            }
        }
    }
}
